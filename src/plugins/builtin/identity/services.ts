/** Services that write in the name of their customers: another name in front of their address is no lie. */
const PLATFORMS = new Set(
  `zendesk.com freshdesk.com freshservice.com helpscout.net helpscoutapp.com intercom-mail.com intercom.io front.com
  groovehq.com happyfox.com kayako.com teamwork.com desk.com zohodesk.com zohodesk.eu atlassian.net atlassian.com jira.com
  servicenow.com service-now.com salesforce.com hubspot.com hubspotemail.net pipedrive.com monday.com asana.com
  trello.com basecamp.com clickup.com notion.so github.com gitlab.com bitbucket.org stripe.com squareup.com paypal.com
  shopify.com myshopify.com etsy.com ebay.com amazon.com booking.com airbnb.com eventbrite.com meetup.com ticketmaster.com
  calendly.com doodle.com zoom.us docusign.net docusign.com adobesign.com echosign.com hellosign.com dropbox.com
  wetransfer.com google.com googlegroups.com groups.io linkedin.com facebookmail.com xing.com kununu.com indeed.com
  typeform.com surveymonkey.com jotform.com formspree.io wufoo.com mailchimp.com mailchimpapp.net campaignmonitor.com
  createsend.com constantcontact.com substack.com patreon.com kickstarter.com ghost.io wordpress.com wixemails.com
  squarespace.com personio.de personio.com workday.com myworkday.com bamboohr.com greenhouse.io lever.co
  smartrecruiters.com xero.com quickbooks.com intuit.com freshbooks.com sage.com lexoffice.de sevdesk.de
  microsoft.com sharepointonline.com slack.com`.split(/\s+/),
);

export const isPlatform = (organisation: string): boolean => PLATFORMS.has(organisation);

/** Where a firm's own part stands in front of the service's domain, so that any name there is a customer's. */
const TENANTED = new Set(
  `zendesk.com freshdesk.com atlassian.net sharepoint.com onmicrosoft.com okta.com oktapreview.com auth0.com onelogin.com
  statuspage.io service-now.com my.salesforce.com salesforce.com force.com lightning.force.com myworkday.com
  myworkdayjobs.com workday.com personio.de personio.com bamboohr.com greenhouse.io lever.co slack.com zoom.us
  webex.com qualtrics.com surveymonkey.com typeform.com hubspot.com hs-sites.com hubspotpagebuilder.com list-manage.com
  campaign-archive.com mailchimpsites.com cmail19.com cmail20.com createsend1.com createsend.com shopify.com
  myshopify.com bigcommerce.com intercom.help helpscoutdocs.com gitbook.io readme.io atlassian.com instructure.com
  docusign.net adobesign.com echosign.com hellosign.com box.com egnyte.com recruitee.com smartrecruiters.com
  successfactors.com successfactors.eu sapsf.com taleo.net icims.com teamviewer.com zohodesk.com zohocreator.com
  eventbrite.com substack.com medium.com tumblr.com blogspot.com wordpress.com fandom.com uservoice.com
  sendgrid.net sparkpostmail.com mandrillapp.com exacttarget.com mkto-sj.com marketo.com eloqua.com pardot.com
  hubspotlinks.com hubspotemail.net akamaihd.net akamaized.net cloudfront.net fastly.net edgekey.net
  amazonaws.com googleapis.com azureedge.net windows.net`.split(/\s+/),
);

export const isTenanted = (organisation: string, host: string): boolean =>
  TENANTED.has(organisation) || host.endsWith('.my.salesforce.com');

/** Anybody publishes here in a minute, unseen and for nothing. */
const FREE_HOSTS = new Set(
  `web.app firebaseapp.com pages.dev workers.dev r2.dev netlify.app vercel.app github.io gitlab.io surge.sh glitch.me
  herokuapp.com onrender.com fly.dev railway.app replit.app repl.co codesandbox.io csb.app stackblitz.io webflow.io
  framer.website framer.app weebly.com weeblysite.com wixsite.com wixstudio.com wix.com squarespace.com square.site
  godaddysites.com strikingly.com mystrikingly.com yolasite.com jimdosite.com jimdofree.com webnode.com webnode.page
  000webhostapp.com awardspace.net infinityfreeapp.com rf.gd byethost.com blogspot.com blogger.com wordpress.com
  carrd.co notion.site notion.so typedream.app softr.app bubbleapps.io durable.co site123.me simplesite.com
  azurewebsites.net azurestaticapps.net cloudapp.net web.core.windows.net blob.core.windows.net azurefd.net
  storage.googleapis.com firebasestorage.googleapis.com appspot.com run.app sites.google.com docs.google.com
  forms.gle script.google.com s3.amazonaws.com amplifyapp.com on.aws cloudfront.net ipfs.io dweb.link cf-ipfs.com
  cloudflare-ipfs.com nftstorage.link w3s.link fleek.co fleek.cool 4everland.app gateway.pinata.cloud mypinata.cloud
  translate.goog ngrok.io ngrok-free.app trycloudflare.com loca.lt duckdns.org no-ip.org ddns.net hopto.org
  zapto.org sytes.net serveo.net canva.site my.canva.site forms.office.com jotform.com formstack.com typeform.com
  tally.so clickfunnels.com systeme.io ukit.me tilda.ws neocities.org bitbucket.io deno.dev plesk.page cprapid.com
  contabo.net nip.io sslip.io start.page linktr.ee beacons.ai telegra.ph teletype.in gitbook.io page.link app.link`.split(
    /\s+/,
  ),
);

const S3 = /(?:^|[.-])s3[.-](?:[a-z0-9-]+\.)?amazonaws\.com$/;

/** The service's name where the host is one of its; empty for every other host. */
export function freeHostOf(host: string): string {
  if (S3.test(host)) return 's3.amazonaws.com';
  for (let rest = host; rest !== ''; ) {
    if (FREE_HOSTS.has(rest)) return rest;
    const dot = rest.indexOf('.');
    rest = dot === -1 ? '' : rest.slice(dot + 1);
  }
  return '';
}

const SHORTENERS = new Set(
  `bit.ly bitly.com j.mp tinyurl.com t.co goo.gl is.gd v.gd ow.ly buff.ly cutt.ly rebrand.ly rb.gy shorturl.at
  short.io shorte.st adf.ly bl.ink t.ly tiny.cc tiny.one s.id lnkd.in lnk.bio dlvr.it ift.tt soo.gd clck.ru vk.cc qr.ae
  urlz.fr u.to x.gd gg.gg 2u.pw shrtco.de t2m.io snip.ly trib.al amzn.to fb.me wa.me youtu.be g.co 1drv.ms aka.ms
  db.tt we.tl mailchi.mp eepurl.com spr.ly hubs.ly hubs.la hyperurl.co surl.li shorturl.gg urlshortner.org qrco.de
  me-qr.com q-r.to qr.page linkin.bio tr.ee dub.sh dub.co kutt.it zpr.io shor.tf t.me`.split(/\s+/),
);

export const isShortener = (organisation: string): boolean => SHORTENERS.has(organisation);

/** Services that count clicks for those who send: the address they show is not the one they lead to at first. */
const TRACKERS = new Set(
  `sendgrid.net list-manage.com list-manage1.com list-manage2.com mailchimp.com mailchi.mp rs6.net constantcontact.com
  createsend.com createsend1.com cmail1.com cmail2.com cmail19.com cmail20.com campaignmonitor.com exacttarget.com
  exct.net salesforce.com pardot.com mkto-sj.com mktoweb.com marketo.com hubspotlinks.com hubspotemail.net
  hubspotlinksfree.com hs-sites.com hubspot.com sparkpostmail.com sparkpostmail2.com mandrillapp.com mailgun.org
  mailgun.net mailjet.com mjt.lu sendinblue.com sibforms.com brevo.com sendibm1.com sendibt3.com klaviyomail.com
  klclick.com klclick1.com trk.klclick.com getresponse.com getresponse360.com activehosted.com activecampaign.com
  emlnk.com emlnk1.com emlnk9.com convertkit-mail.com ck.page awstrack.me aweber.com mailerlite.com mlsend.com
  ml-sender.com customeriomail.com customer.io intercom-clicks.com intercom-links.com intercom-mail.com iterable.com
  braze.com appboy.com responsys.net bluehornet.com eloqua.com elq.com en25.com silverpop.com mkt-links.com
  cheetahmail.com chtah.com emarsys.net emv2.com emv3.com dotdigital.com dotmailer.com rmdlink.com sailthru.com
  cordial.io listrakbi.com bronto.com bm23.com zetaglobal.net selligent.com inxmail.com cleverreach.com crsend.com
  rapidmail.com newsletter2go.com episerver.net optivo.net mailup.com contactlab.it mailpoet.com beehiiv.com
  substack.com ghost.io feedburner.com feedblitz.com zcsend.net campaigns.zoho.com zohocampaigns.com maillist-manage.com
  maillist-manage.eu m3.mailgun.org post.spmailtechnol.com spmailtechnolo.com eventbrite.com meetup.com
  awstrack.me amazonses.com sg-links.com`.split(/\s+/),
);

export const isTracker = (organisation: string): boolean => TRACKERS.has(organisation);
