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
