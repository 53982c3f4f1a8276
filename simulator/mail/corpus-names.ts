/**
 * Which messages of the SpamAssassin public corpus are in the seed: folder and number in the `data/` folder of the
 * package. They are the first of the training lists with a sender, a recipient, a subject of its own, a date and a
 * text, and nothing that a demo had better not show; nothing of the lists that detection is measured on.
 */
const names = (list: string): readonly string[] => list.trim().split(/\s+/);

export const CORPUS_HAM = names(`
  easy-ham-1/00926 easy-ham-1/01279 hard-ham-1/00135 easy-ham-2/01291 easy-ham-1/02257 easy-ham-1/00870
  easy-ham-2/00406 easy-ham-2/01252 easy-ham-1/02059 easy-ham-1/02057 easy-ham-1/00376 easy-ham-1/01325
  easy-ham-2/00358 easy-ham-2/00382 easy-ham-1/01165 easy-ham-2/00932 easy-ham-2/00239 easy-ham-1/00535
  easy-ham-1/00764 easy-ham-1/02254 easy-ham-2/01267 easy-ham-1/02074 easy-ham-1/02158 easy-ham-1/02242
  easy-ham-2/00372 easy-ham-1/00756 easy-ham-1/00054 easy-ham-1/01390 easy-ham-2/00771 easy-ham-2/00501
  easy-ham-1/00063 easy-ham-1/01145 easy-ham-1/01160 easy-ham-2/00428 easy-ham-1/01035 easy-ham-1/01129
  easy-ham-1/01491 easy-ham-2/00728 easy-ham-2/00555 easy-ham-2/01233 easy-ham-2/00190 easy-ham-1/02418
  easy-ham-1/02359 easy-ham-1/02119 easy-ham-1/00142 easy-ham-1/00010 easy-ham-1/01481 easy-ham-1/00876
  easy-ham-2/00615 easy-ham-1/00776 easy-ham-1/01469 easy-ham-1/00262 easy-ham-2/00641 easy-ham-1/00100
  easy-ham-1/01923 easy-ham-1/00979 hard-ham-1/00080 easy-ham-1/01332 easy-ham-1/01493 easy-ham-1/00259
  easy-ham-2/01100 easy-ham-1/02496 easy-ham-1/00065 easy-ham-1/00706 easy-ham-1/01893 easy-ham-2/00601
  easy-ham-1/02262 easy-ham-1/02326 easy-ham-1/00070 easy-ham-2/00417 easy-ham-1/00881 hard-ham-1/00246
  easy-ham-1/01492 easy-ham-2/00972 easy-ham-2/00840 easy-ham-1/00653 easy-ham-2/01225 easy-ham-2/01045
  easy-ham-2/00583 easy-ham-2/01175 easy-ham-2/00952 easy-ham-1/00042 easy-ham-1/01780 easy-ham-2/01377
  easy-ham-1/00749 easy-ham-2/00168 easy-ham-2/00736 easy-ham-1/01361 easy-ham-2/00566 easy-ham-1/01611
  easy-ham-1/00446 easy-ham-1/02202 easy-ham-2/00056 easy-ham-1/02484 easy-ham-2/01265 hard-ham-1/00123
  easy-ham-1/00530 easy-ham-1/02381 easy-ham-1/01401 easy-ham-2/00327 easy-ham-2/00433 easy-ham-2/00213
  easy-ham-1/01453 easy-ham-1/01260 easy-ham-2/01348 easy-ham-1/00179 easy-ham-2/01385 easy-ham-1/02248
  easy-ham-1/02302 easy-ham-2/00787 easy-ham-1/02071 easy-ham-2/00539 easy-ham-1/00260 easy-ham-2/01303
  easy-ham-1/01063 easy-ham-1/01529 easy-ham-2/00186 easy-ham-1/00197 easy-ham-1/01242 easy-ham-1/00192
  hard-ham-1/00068 easy-ham-2/01324 easy-ham-1/01008 easy-ham-1/00440 easy-ham-2/00235 easy-ham-2/00065
  easy-ham-1/01328 hard-ham-1/00185 easy-ham-1/02469 easy-ham-1/01309 easy-ham-1/00085 easy-ham-1/01276
  easy-ham-1/01142 easy-ham-2/00450 easy-ham-1/01101 easy-ham-1/01869 easy-ham-1/02039 easy-ham-1/02342
  hard-ham-1/00113 hard-ham-1/00032 easy-ham-2/01294 easy-ham-1/01182 easy-ham-2/00670 hard-ham-1/00148
  easy-ham-1/00325 easy-ham-1/01555 easy-ham-2/00110 easy-ham-1/00184 easy-ham-1/02425 easy-ham-1/01929
  easy-ham-2/00814 easy-ham-2/00089 easy-ham-2/00524 easy-ham-2/00811 hard-ham-1/00004 easy-ham-1/00187
  easy-ham-2/00895 easy-ham-1/00212 easy-ham-2/00656 easy-ham-1/00232 easy-ham-1/02180 easy-ham-1/02431
  easy-ham-2/00167 easy-ham-1/00958 easy-ham-1/00834 easy-ham-1/00675 easy-ham-1/00118 easy-ham-1/00098
  easy-ham-2/01281 easy-ham-2/00081 easy-ham-1/00114 easy-ham-1/01312 easy-ham-1/02286 easy-ham-2/01011
  easy-ham-1/01432 easy-ham-1/00128 easy-ham-2/01094 easy-ham-1/02329 easy-ham-2/00933 easy-ham-1/01823
  easy-ham-1/00341 easy-ham-1/02343 easy-ham-1/01150 easy-ham-1/00146 easy-ham-2/00423 easy-ham-1/00165
  easy-ham-1/01442 easy-ham-2/01256 easy-ham-2/00466 easy-ham-1/02296 easy-ham-1/01429 easy-ham-1/02449
  easy-ham-1/01538 hard-ham-1/00136 easy-ham-2/00752 easy-ham-2/00572 easy-ham-1/01972 easy-ham-2/00974
  easy-ham-2/00797 easy-ham-1/00339 easy-ham-1/01118 easy-ham-1/01049 easy-ham-1/00831 easy-ham-1/01928
  easy-ham-2/01276 easy-ham-1/01604 easy-ham-1/01800 easy-ham-1/01446 easy-ham-1/01468 easy-ham-1/02412
  easy-ham-1/02161 easy-ham-2/01297 hard-ham-1/00108 easy-ham-1/01012 easy-ham-2/01130 easy-ham-1/02365
  easy-ham-1/02358 easy-ham-2/00977 easy-ham-2/00320 hard-ham-1/00077 easy-ham-1/01191 easy-ham-1/01920
  easy-ham-1/01628 easy-ham-2/00119 easy-ham-1/00602 easy-ham-1/01925 easy-ham-2/00518 easy-ham-1/01879
  easy-ham-2/00032 easy-ham-2/00913 easy-ham-1/01151 hard-ham-1/00220 easy-ham-2/01217 easy-ham-1/01966
  easy-ham-2/00800 easy-ham-1/00399 easy-ham-2/00866 easy-ham-1/00700 easy-ham-2/00127 hard-ham-1/00092
  easy-ham-2/01394 easy-ham-1/01104 easy-ham-1/02214 easy-ham-2/00298 easy-ham-1/01267 easy-ham-1/00025
  easy-ham-2/00155 easy-ham-2/00506 easy-ham-1/01851 easy-ham-1/02043 easy-ham-1/01315 easy-ham-1/02487
  easy-ham-2/00664 easy-ham-1/00797 easy-ham-2/00887 easy-ham-2/00567 easy-ham-1/02430 easy-ham-2/00475
  easy-ham-1/01986 easy-ham-1/01867 easy-ham-1/00554 easy-ham-1/00949 easy-ham-2/00037 easy-ham-2/00468
  easy-ham-2/01300 easy-ham-2/00591 easy-ham-1/00871 easy-ham-1/02132 easy-ham-1/01610 hard-ham-1/00215
  easy-ham-1/01533 easy-ham-1/01622 easy-ham-1/00038 easy-ham-1/02311 easy-ham-2/00834 easy-ham-1/02386
  easy-ham-2/00701 easy-ham-2/00994 easy-ham-2/00441 easy-ham-2/00742 easy-ham-2/00488 easy-ham-2/00234
  easy-ham-2/00198 easy-ham-2/01313 easy-ham-2/00294 easy-ham-2/01296 easy-ham-2/00218 easy-ham-2/01287
  easy-ham-1/00053 easy-ham-1/00249 easy-ham-2/00464 easy-ham-2/01162 easy-ham-1/00775 easy-ham-2/00062
  easy-ham-1/02391 easy-ham-2/01250 easy-ham-1/00679 easy-ham-2/00575 easy-ham-2/00280 easy-ham-1/01068
  easy-ham-2/00164 easy-ham-2/00153 easy-ham-1/01926 easy-ham-1/01913 easy-ham-1/02276 easy-ham-1/00457
  easy-ham-2/00706 easy-ham-1/02452 easy-ham-1/00850 easy-ham-2/00376 easy-ham-1/01858 easy-ham-2/01194
  easy-ham-2/00526 easy-ham-2/01033 easy-ham-1/01862 easy-ham-2/00533 easy-ham-2/00724 easy-ham-2/00764
  easy-ham-2/00493 easy-ham-2/01206 easy-ham-1/02044 easy-ham-1/01070 easy-ham-2/01274 easy-ham-1/00680
  hard-ham-1/00104 easy-ham-1/01507 easy-ham-2/01193 hard-ham-1/00162 easy-ham-1/02212 easy-ham-1/01844
  easy-ham-2/00393 hard-ham-1/00138 easy-ham-1/01513 easy-ham-1/02256 easy-ham-1/00594 easy-ham-2/00759
  easy-ham-2/01047 easy-ham-1/02220 easy-ham-1/01205 easy-ham-1/01185 easy-ham-1/00708 easy-ham-1/00630
  easy-ham-1/01027 easy-ham-2/00199 easy-ham-1/00267 easy-ham-1/01363 easy-ham-2/01235 easy-ham-1/00431
  easy-ham-1/02316 easy-ham-1/01088 easy-ham-1/00151 easy-ham-1/01583 hard-ham-1/00154 easy-ham-2/00491
  easy-ham-1/00615 hard-ham-1/00056 easy-ham-2/00662 easy-ham-1/00540 easy-ham-1/02144 easy-ham-2/01125
  easy-ham-1/02011 easy-ham-1/00138 easy-ham-1/00814 easy-ham-1/01824 hard-ham-1/00029 easy-ham-1/00738
  easy-ham-1/00605 easy-ham-1/02110 easy-ham-1/01969 easy-ham-2/00886 easy-ham-2/00233 hard-ham-1/00084
  easy-ham-1/00454 easy-ham-2/00603 easy-ham-2/01382
`);

export const CORPUS_SPAM = names(`
  spam-1/00484 spam-2/00231 spam-1/00333 spam-2/00251 spam-1/00469 spam-2/01062
  spam-2/00829 spam-2/00496 spam-2/01156 spam-2/01255 spam-2/00264 spam-1/00153
  spam-1/00421 spam-2/01119 spam-2/00004 spam-2/00202 spam-2/00272 spam-2/00053
  spam-2/00981 spam-2/00801 spam-2/01091 spam-2/01375 spam-2/00433 spam-2/00432
  spam-1/00430 spam-2/01290 spam-2/00669 spam-2/00697 spam-2/01293 spam-2/00915
  spam-1/00215 spam-2/00591 spam-2/01398 spam-2/00210 spam-2/00128 spam-2/00413
  spam-2/01195 spam-1/00231 spam-1/00409 spam-2/00805 spam-2/01237 spam-2/00442
  spam-2/00373 spam-1/00197 spam-2/00179 spam-2/01047 spam-2/01338 spam-2/00017
  spam-1/00025 spam-1/00294 spam-2/00812 spam-2/01109 spam-1/00385 spam-1/00158
  spam-1/00242 spam-1/00078 spam-1/00337 spam-2/00745 spam-2/00382 spam-1/00373
  spam-2/00608 spam-1/00129 spam-2/00787 spam-2/00670 spam-2/00657 spam-2/01024
  spam-2/00002 spam-1/00043 spam-2/01242 spam-2/00918 spam-2/00303 spam-2/01032
  spam-1/00083 spam-2/01010 spam-2/00395 spam-1/00280 spam-1/00203 spam-1/00308
  spam-2/00978 spam-2/01079 spam-1/00061 spam-2/00973 spam-2/00393 spam-2/01034
  spam-1/00224 spam-2/01248 spam-2/01189 spam-1/00112 spam-1/00415 spam-2/01065
  spam-2/00732 spam-2/00806 spam-2/01019 spam-2/01277 spam-1/00188 spam-2/00041
  spam-2/00193 spam-1/00047 spam-1/00366 spam-2/01210 spam-2/01027 spam-2/00130
  spam-2/00444 spam-2/00151 spam-1/00435 spam-2/00842 spam-2/00947 spam-2/00865
  spam-2/00371 spam-1/00055 spam-1/00298 spam-1/00054 spam-1/00300 spam-2/01253
  spam-2/00970 spam-2/01000 spam-1/00134 spam-2/00999 spam-2/00614 spam-2/00173
  spam-2/00490 spam-1/00475 spam-2/01169 spam-2/00581 spam-2/00326 spam-2/01386
  spam-1/00090 spam-2/00783 spam-2/00389 spam-2/00105 spam-2/00547 spam-2/01265
  spam-2/00144 spam-2/01128 spam-1/00121
`);
