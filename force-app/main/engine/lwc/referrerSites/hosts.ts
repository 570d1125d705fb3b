/* eslint-disable max-lines -- data */
/** Made by scripts/sessions/data/writeReferrerSites.ts of the lists beside it; origin and licence (CC0 1.0) stand there. Don't edit. */
export const SEARCH_ENGINES = `1.cz|q|1.cz
118 700|q|118700.se foretag.118700.se webben.118700.se
123people|search_term|123people.com 123people.{}
360search|q|so.360.cn so.com m.so.com
abacho|q|abacho.de abacho.com abacho.co.uk se.abacho.com tr.abacho.com abacho.at abacho.fr abacho.es abacho.ch abacho.it
abcsøk|q|abcsok.no verden.abcsok.no
acoon|begriff|acoon.de
aguea|q|chercherfr.aguea.com
allaverksamheter|What|allaverksamheter.se
alexa|q|alexa.com search.toolbars.alexa.com
alice adsl|qs|rechercher.aliceadsl.fr
all.by|query|all.by
allesklar|words|allesklar.de allesklar.at allesklar.ch
alltheweb|q|alltheweb.com
alohafind|q|alohafind.com
altavista|q|altavista.com search.altavista.com listings.altavista.com altavista.de altavista.fr {}.altavista.com be-nl.altavista.com be-fr.altavista.com
aol|query,q|search.aol.com search.aol.it aolsearch.aol.com aolrecherche.aol.fr aolrecherches.aol.fr aolimages.aol.fr aim.search.aol.com recherche.aol.fr find.web.aol.com recherche.aol.ca aolsearch.aol.co.uk search.aol.co.uk sucheaol.aol.de suche.aol.de o2suche.aol.de suche.aolsvc.de aolbusqueda.aol.com.mx alicesuche.aol.de alicesuchet.aol.de suchet2.aol.de search.hp.my.aol.com.au search.hp.my.aol.de search.hp.my.aol.it search-intl.netscape.com
aol|q|de.aolsearch.com
apollo7|query|apollo7.de
aport|r|sm.aport.ru
arama|q|arama.com
arianna|query|arianna.libero.it arianna.com
ask|ask,q,searchfor|ask.com web.ask.com int.ask.com mws.ask.com images.ask.com ask.reference.com askkids.com iwon.ask.com ask.co.uk {}.ask.com qbyrd.com {}.qbyrd.com search-results.com www1.search-results.com int.search-results.com {}.search-results.com search.ask.com {}.search.ask.com avira-int.ask.com searchqu.com search.tb.ask.com nortonsafe.search.ask.com avira.search.ask.com int.search.tb.ask.com
avira safesearch|ask,q,searchfor|search.avira.com search.avira.net safesearch.avira.com
atlas|q|searchatlas.centrum.cz
auone|q|search.auone.jp sp-search.auone.jp sp-web.search.auone.jp sp-image.search.auone.jp
austronaut|q|www2.austronaut.at www1.austronaut.at
babylon|q|search.babylon.com searchassist.babylon.com
baidu|wd,word,kw|baidu.com www1.baidu.com m.baidu.com baidu.co.th news.baidu.com
baidu|search|web.gougou.com
biglobe|q|cgi.search.biglobe.ne.jp images.search.biglobe.ne.jp
bing|q,Q|bing.com {}.bing.com global.bing.com cc.bingj.com
blekko|q|blekko.com
blogdigger|q|blogdigger.com
blogpulse|query|blogpulse.com
bluewin|searchTerm,q|search.bluewin.ch
centrum|q|search.centrum.cz morfeo.centrum.cz
claro search|q|claro-search.com
clix|question|pesquisa.clix.pt
cốc cốc|query|coccoc.com
comcast|q|search.comcast.net
compuserve.com|query|websearch.cs.com
conduit.com|q|search.conduit.com images.search.conduit.com
crawler|q|crawler.com
cuil|q|cuil.com
daemon search|q|daemon-search.com my.daemon-search.com
dasoertliche|ph,kw|dasoertliche.de www2.dasoertliche.de
dastelefonbuch|kw|www1.dastelefonbuch.de
daum|q|search.daum.net
delfi ee|q|otsing.delfi.ee
delfi lv|q|smart.delfi.lv
dir.com|req|fr.dir.com
disconnectsearch||search.disconnect.me
dmoz|search|dmoz.org editors.dmoz.org
duckduckgo|q|duckduckgo.com r.duckduckgo.com
earthlink|q|search.earthlink.net
ecosia|q|ecosia.org
el mundo|q|ariadna.elmundo.es
eniro|q,search_word|eniro.se
entireweb|q|entireweb.com
eo|x_query|eo.st
epicsearch.in|q|epicsearch.in
eurip|q|eurip.com
euroseek|string|euroseek.com
everyclick|keyword|everyclick.com
exalead|q|exalead.fr exalead.com
excite|q|search.excite.it search.excite.fr search.excite.de search.excite.co.uk search.excite.es search.excite.nl msxml.excite.com
excite|search|excite.co.jp
fast browser search|q|fastbrowsersearch.com
findhurtig|q|findhurtig.dk
fireball|q|fireball.de
firstsfind|qry|firstsfind.com
fixsuche|q|fixsuche.de
flix.de|keyword|flix.de
fooooo|q|search.fooooo.com
forestle|q|forestle.org {}.forestle.org forestle.mobi
francite|name|recherche.francite.com
free|q,qs|search.free.fr search1-2.free.fr search1-1.free.fr
freecause|p|search.freecause.com
freenet|query,Keywords|suche.freenet.de
frontier|q|search.frontier.com
gais|q|gais.cs.ccu.edu.tw
genieo|q|search.genieo.com
geona|q|geona.net
gibiru|q|gibiru.com
gigablast|q|gigablast.com dir.gigablast.com
gnadenmeer|keyword|gnadenmeer.de
gomeo|Keywords|gomeo.com
goo|MT|search.goo.ne.jp ocnsearch.goo.ne.jp
google|q|google.com google.{} encrypted.google.com www2.google.com ipv6.google.com go.google.com wwwgoogle.com wwwgoogle.{} gogole.com gogole.{} gppgle.com gppgle.{} googel.com googel.{} search.avg.com isearch.avg.com com.google.android.googlequicksearchbox suche.gmx.net search.gmx.com search.incredibar.com delta-search.com www1.delta-search.com search.1und1.de suche.1und1.de search.zonealarm.com start.lenovo.com search.leonardo.it search.dolphin-browser.jp netlavis.azione.jp search.nan.so gfsoso.com searches.safehomepage.com monumentbrowser.com startab.me search.abv.bg blogsearch.google.com blogsearch.google.{} images.google.com images.google.{} maps.google.com maps.google.{} news.google.com news.google.{} scholar.google.com scholar.google.{} googlesyndicatedsearch.com translate.google.com video.google.com
google|q,query|cse.google.com cse.google.{}
google|text|search.chedot.com
google|query|darkoogle.com search.darkoogle.com search.foxtab.com search.juno.com search.zum.com find.tdc.dk searchresults.verizon.com search.walla.co.il search.alot.com searches.f-secure.com search.f-secure.com
google|Keywords|gooofullsearch.com search.hiyo.com search.incredimail.com search1.incredimail.com search2.incredimail.com search3.incredimail.com search4.incredimail.com search.sweetim.com
google|MT|search.smt.docomo.ne.jp image.search.smt.docomo.ne.jp
google|p|search.bt.com
goyellow.de|MDN|goyellow.de
gule sider|q|gulesider.no
haosou|q|haosou.com
highbeam|q|highbeam.com
hit-parade|p7|req.hit-parade.com class.hit-parade.com hit-parade.com
holmes|q|holmes.ge
hooseek|recherche|hooseek.com
hotbot|query|hotbot.com
i-play|q|start.iplay.com
icerocket|q|blogs.icerocket.com
icq|q|search.icq.com
ilse nl|search_for|ilse.nl
imesh|q,si|search.imesh.com
inbox|q|www2.inbox.com
infospace|q|infospace.com dogpile.com tattoodle.com metacrawler.com webfetch.com webcrawler.com search.kiwee.com searches.vi-view.com search.webssearches.com search.fbdownloader.com searches3.globososo.com search.avast.com isearch.babylon.com start.funmoods.com search.magentic.com search.searchcompletion.com searchmobileonline.com isearch.glarysoft.com search.chatzum.com home.speedbit.com search.b1.org searchya.com search.handycafe.com search.v9.com search.iminent.com utorrent.inspsearch.com govome.inspsearch.com
infospace|s|start.facemoods.com
infospace||wsdsold.infospace.com
interia|q|google.interia.pl
isodelen|Keywords|isodelen.se
ixquick|query|ixquick.com eu.ixquick.com ixquick.de us.ixquick.com s1.us.ixquick.com s2.us.ixquick.com s3.us.ixquick.com s4.us.ixquick.com s5.us.ixquick.com s8-eu.ixquick.com s1-eu.ixquick.de s2-eu4.ixquick.com s5-eu4.ixquick.com
jungle key|query|junglekey.com junglekey.fr
jungle spider|q|jungle-spider.de
jyxo|q|jyxo.1188.cz
k9 safe search|q|k9safesearch.com
kensaq|q|kensaq.com
kvasir|q,search_word|kvasir.no
la toile du québec|q|toile.com web.toile.com
laban|q|laban.vn
latne|q|latne.lv
lilo|q|search.lilo.org
lo.st|x_query|lo.st
lookany||lookany.com
lookseek|q|search.lookseek.com
looksmart|key|looksmart.com
lycos|query|search.lycos.com lycos.com lycos.{}
maailm.com|tekst|maailm.com
mailru|q|go.mail.ru
mamma|query|mamma.com mamma75.mamma.com
meinestadt.de|words|meinestadt.de
meta.ua|q|meta.ua
metacrawler de|qry|s1.metacrawler.de s2.metacrawler.de s3.metacrawler.de
metager|eingabe|meta.rrzn.uni-hannover.de metager.de
metager2|q|metager2.de
mister wong|keywords|mister-wong.com mister-wong.de
monstercrawler|qry|monstercrawler.com
mozbot|q|mozbot.fr mozbot.co.uk mozbot.com
mywebsearch|searchfor,searchFor|mysearch.com ms114.mysearch.com ms146.mysearch.com kf.mysearch.myway.com ki.mysearch.myway.com search.myway.com search.mywebsearch.com
najdi.si|q|najdi.si
nate|q|search.nate.com
naver|query|search.naver.com
needtofind|searchfor|ko.search.need2find.com
neti|query|neti.ee
nifty|q,Text|search.nifty.com search.azby.fmworld.net
nifty|kw|videosearch.nifty.com
nigma|s|nigma.ru
onet.pl|qt|szukaj.onet.pl
onlysearch|q|only-search.com
opplysningen 1881|Query|1881.no
orange|q|busca.orange.es
orange|kw|lemoteur.ke.voila.fr lemoteur.orange.fr
paperball|q|paperball.de
peoplecheck|q|extern.peoplecheck.de
peoplepc|q|search.peoplepc.com
picsearch|q|picsearch.com
plazoo|q|plazoo.com
plusnetwork|q|plusnetwork.com
poisk.ru|text|poisk.ru
qip.ru|query|search.qip.ru
qualigo|q|qualigo.at qualigo.ch qualigo.de qualigo.nl
qwant|q|qwant.com lite.qwant.com
rakuten|qt|websearch.rakuten.co.jp
rambler|query,words|nova.rambler.ru
riksdelen|What|riksdelen.se
road runner|q|search.rr.com
rpmfind|query|rpmfind.net fr2.rpmfind.net
sapo|q|pesquisa.sapo.pt
scour.com||scour.com
search.ch|q|search.ch
search.com|q|search.com
searchalot|q|searchalot.com
searchcanvas|q|searchcanvas.com
searchlock|q|searchlock.com results.searchlock.com
searchy|q|searchy.co.uk
seesaa||search.seesaa.jp
setooz|query|{}.setooz.com
seznam|q|search.seznam.cz videa.seznam.cz
sharelook|keyword|sharelook.fr
sm.cn|q|m.sm.cn so.m.sm.cn m.sp.sm.cn yz.m.sm.cn quark.sm.cn
sm.de|q|sm.de
smartaddressbar|s|search.smartaddressbar.com
smartshopping|kwd,keywords|search.smartshopping.com
snap.do|q|search.snap.do
so-net|kw|video.so-net.ne.jp
softonic|q|search.softonic.com
sogou|query|sogou.com
sogou|keyword|m.sogou.com wap.sogou.com english.sogou.com
soso|w|soso.com
sputnik|q|sputnik.ru
start.fyi|q|search.start.fyi
startpage|query|startpage.com classic.startpage.com eu.startpage.com s6-eu5.ixquick.com s2-eu4.startpage.com s6-eu4.startpage.com s7-eu4.startpage.com s1-eu5.startpage.com s2-eu5.startpage.com s4-eu5.startpage.com s5-eu5.startpage.com s6-eu5.startpage.com s7-eu5.startpage.com s8-eu5.startpage.com s10-eu5.startpage.com s11-eu5.startpage.com s12-eu5.startpage.com s13-eu5.startpage.com s14-eu5.startpage.com
startpagina|q,query|startgoogle.startpagina.nl
startsiden|q|startsiden.no
suche.info|Keywords|suche.info
suchmaschine.com|suchstr|suchmaschine.com
suchnase|q|suchnase.de
surf canyon|q|surfcanyon.com
t-online|q|suche.t-online.de brisbane.t-online.de navigationshilfe.t-online.de
talimba|search|talimba.com
tarmot|q|tarmot.com
technorati|q|technorati.com
teoma|q|teoma.com
terra|query|buscador.terra.es buscador.terra.cl buscador.terra.com.br
tiscali|q,key|search.tiscali.it search-dyn.tiscali.it
tiscali|query|hledani.tiscali.cz
tixuma|sc|tixuma.de
toolbarhome|q|toolbarhome.com vshare.toolbarhome.com
toppreise.ch|search|toppreise.ch fr.toppreise.ch de.toppreise.ch en.toppreise.ch
trouvez.com|query|trouvez.com
trovarapido|q|trovarapido.com
trusted search|w|trusted-search.com
twingly|q|twingly.com
uol.com.br|q|busca.uol.com.br
url.organzier|q|url.org
vinden|q|vinden.nl
vindex|search_for|vindex.nl search.vindex.nl
virgilio|qs|ricerca.virgilio.it ricercaimmagini.virgilio.it ricercavideo.virgilio.it ricercanews.virgilio.it
virgilio|qrs|mobile.virgilio.it
voila|rdata|search.ke.voila.fr lemoteur.fr
volny|search|web.volny.cz
walhello|key|walhello.info walhello.com walhello.de walhello.nl
web.de|su,q|suche.web.de m.suche.web.de
web.nl|zoekwoord|web.nl
weborama|QUERY|weborama.fr
websearch|qkw,q|websearch.com
wedoo|keyword|fr.wedoo.com en.wedoo.com es.wedoo.com
winamp|q|search.winamp.com
wirtualna polska|szukaj|szukaj.wp.pl
witch|search|witch.de
woopie|kw|woopie.jp
www värav|query|search.www.ee
x-recherche|MOTS|x-recherche.com
yahoo!|p,q|search.yahoo.com malaysia.search.yahoo.com {}.search.yahoo.com cade.yahoo.com espanol.search.yahoo.com qc.search.yahoo.com one.cn.yahoo.com
yahoo!|p,va|images.search.yahoo.com {}.images.yahoo.com cade.images.yahoo.com espanol.images.yahoo.com qc.images.yahoo.com
yahoo!|p,vp|search.yahoo.co.jp image.search.yahoo.co.jp video.search.yahoo.co.jp
yahoo!|q|cercato.it search.offerbox.com benefind.de ys.mirostart.com jwsearch.jword.jp
yahoo!||r.search.yahoo.com
yam|k|search.yam.com
yandex|text|yandex.ru yandex.com yandex.{} clck.yandex.{} m.yandex.{} images.yandex.ru images.yandex.com images.yandex.{}
yandex|q|yabs.yandex.{}
yasni|query|yasni.de yasni.com yasni.co.uk yasni.ch yasni.at
yatedo|q|yatedo.com yatedo.fr
yellowmap||yellowmap.de
yippy|query|search.yippy.com
yougoo|q|yougoo.fr
zapmeta|q,query|zapmeta.com zapmeta.{} {}.zapmeta.com
zhongsou|w|p.zhongsou.com
zoek|q|www3.zoek.nl
zoeken|q|zoeken.nl
zoohoo|q|zoohoo.cz
zoznam|s|zoznam.sk
zxuso|wd|zxuso.com
묻지마 검색|search|kwzf.net
baidu|wd,word|wap.baidu.com
bing|q|www2.bing.com www4.bing.com
brave|q|search.brave.com
duckduckgo|q|html.duckduckgo.com lite.duckduckgo.com safe.duckduckgo.com noai.duckduckgo.com com.duckduckgo.mobile.android
kagi|q|kagi.com
mojeek|q|mojeek.com mojeek.co.uk
petal|query|petalsearch.com
presearch|q|presearch.com presearch.org engine.presearch.org
swisscows|query|swisscows.com
toutiao|keyword|so.toutiao.com
yandex|text|ya.ru yandex.com.tr
yep|q|yep.com`;

export const SOCIAL_NETWORKS = `badoo|badoo.com
bebo|bebo.com
blackplanet|blackplanet.com
buzznet|buzznet.com
classmates.com|classmates.com
cyworld|global.cyworld.com
gaia online|gaiaonline.com
geni.com|geni.com
google+|plus.google.com url.google.com com.google.android.apps.plus
douban|douban.com
dribbble|dribbble.com
facebook|facebook.com fb.me
fetlife|fetlife.com
flickr|flickr.com
flixster|flixster.com
fotolog|fotolog.com
foursquare|foursquare.com
friends reunited|friendsreunited.com
friendster|friendster.com
gree|gree.jp
habbo|habbo.com
hacker news|news.ycombinator.com
hi5|hi5.com
hyves|hyves.nl
identi.ca|identi.ca
instagram|instagram.com
lang-8|lang-8.com
last.fm|last.fm lastfm.ru lastfm.de lastfm.es lastfm.fr lastfm.it lastfm.jp lastfm.pl lastfm.com.br lastfm.se lastfm.com.tr
linkedin|linkedin.com lnkd.in
livejournal|livejournal.ru livejournal.com
meinvz|meinvz.net
mixi|mixi.jp
moikrug.ru|moikrug.ru
multiply|multiply.com
my.mail.ru|my.mail.ru
myheritage|myheritage.com
mylife|mylife.ru
myspace|myspace.com
myyearbook|myyearbook.com
nasza-klasa.pl|nk.pl
netlog|netlog.com
odnoklassniki|odnoklassniki.ru
orkut|orkut.com
qzone|qzone.qq.com
pinterest|pinterest.com
plaxo|plaxo.com
reddit|reddit.com
renren|renren.com
skyrock|skyrock.com
sonico.com|sonico.com
studivz|studivz.net
tagged|login.tagged.com
taringa!|taringa.net
telegram|web.telegram.org org.telegram.messenger
tuenti|tuenti.com
tumblr|tumblr.com
x|twitter.com t.co
sourceforge|sourceforge.net
stumbleupon|stumbleupon.com
vk|vk.com vkontakte.ru
youtube|youtube.com youtu.be
v2ex|v2ex.com
viadeo|viadeo.com
vimeo|vimeo.com
vkrugudruzei.ru|vkrugudruzei.ru
wayn|wayn.com
weibo|weibo.com t.cn
weeworld|weeworld.com
xanga|xanga.com
xing|xing.com
bluesky|bsky.app
discord|discord.com discordapp.com
facebook|fb.com fb.watch messenger.com com.facebook.katana com.facebook.orca
instagram|com.instagram.android
line|line.me
linkedin|com.linkedin.android
mastodon|mastodon.social mastodon.online mstdn.social fosstodon.org
nextdoor|nextdoor.com
odnoklassniki|ok.ru
pinterest|pinterest.{} pin.it com.pinterest
quora|quora.com
reddit|com.reddit.frontpage redd.it
snapchat|snapchat.com com.snapchat.android
telegram|telegram.org telegram.me t.me
threads|threads.net threads.com
tiktok|tiktok.com com.zhiliaoapp.musically
twitch|twitch.tv
vk|vk.ru com.vkontakte.android
weibo|weibo.cn
whatsapp|whatsapp.com wa.me com.whatsapp
x|x.com com.twitter.android
youtube|youtube-nocookie.com com.google.android.youtube`;

export const AI_ASSISTANTS = `baidu ai|yiyan.baidu.com ai.baidu.com
chat+|chatplus.com chat-gpt.org
chatgpt|chatgpt.com chat.openai.com labs.openai.com
claude|claude.ai
copilot|copilot.microsoft.com
chatglm|chatglm.cn
deepseek|chat.deepseek.com
gemini|gemini.google.com bard.google.com
grok|grok.com
iask|iask.ai
jasper|app.jasper.ai
le chat|chat.mistral.ai
meta ai|meta.ai
notebooklm|notebooklm.google.com
perplexity|perplexity.ai
qwen|chat.qwen.ai
you|you.com
copilot|copilot.com copilot.cloud.microsoft m365.cloud.microsoft
chatgpt|com.openai.chatgpt
deepseek|deepseek.com
doubao|doubao.com
duck.ai|duck.ai
kimi|kimi.com kimi.moonshot.cn
phind|phind.com
pi|pi.ai
poe|poe.com`;

export const WEBMAIL = `mail.google.com com.google.android.gm
outlook.live.com outlook.office.com outlook.office365.com outlook.cloud.microsoft com.microsoft.office.outlook
mail.yahoo.com mail.yahoo.co.jp com.yahoo.mobile.client.android.mail
mail.aol.com mail.proton.me mail.protonmail.com mail.zoho.com mail.zoho.eu mail.zoho.in app.fastmail.com icloud.com
e.mail.ru light.mail.ru touch.mail.ru mail.yandex.ru mail.yandex.com mail.rambler.ru
navigator.gmx.net navigator-bs.gmx.net deref-gmx.net deref-gmx.com navigator.web.de deref-web.de deref-mail.com
webmail.t-online.de email.t-online.de email.freenet.de mail.tutanota.com app.tuta.com
mail.qq.com mail.163.com mail.126.com mail.sina.com.cn mail.naver.com mail.daum.net mail.rediff.com
webmail.earthlink.net mail.comcast.net connect.xfinity.com webmail.spectrum.net
mail.libero.it mail.tiscali.it mail.virgilio.it mail.uol.com.br
webmail.orange.fr messagerie.orange.fr mail.orange.fr webmail.free.fr zimbra.free.fr messagerie.laposte.net webmail.laposte.net
poczta.onet.pl poczta.wp.pl poczta.interia.pl email.seznam.cz mail.centrum.cz
app.hey.com mail.superhuman.com mail.shortwave.com`;
