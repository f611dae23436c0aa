"""Given names that say whether a woman or a man bears them, from many countries.

Only names that are nearly always one or the other; "Kim", "Robin" or "Sokha" are left out on
purpose: a wrong "she" costs more than an unknown one.
"""

from __future__ import annotations

from typing import Literal

_WOMEN = """
abigail ada adele adriana agnes aisha aishwarya alejandra alessandra alexandra alice alicia alison
allison amanda amara amber amelia amina amy ana anastasia angela angelica anita anjali ann anna
anne annie annika antonia april asha ashley astrid audrey barbara beatrice beatriz becky bella
benazir bernadette beth bethany betsy betty beverly bianca birgit bonnie brenda bridget brigitte
brittany camila carla carmen carol carole caroline carolyn carrie catalina catherine cathy cecilia
celeste celia charlene charlotte chelsea cheryl chiara chloe christina christine cindy claire
clara claudia colleen connie consuelo courtney cristina cynthia daisy daniela danielle daphne
debbie deborah debra deepika delia denise diana diane dolores donna dora doris dorothy edith
eileen elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen elsa emilia emily
emma erica erika erin estelle esther ethel eva evelyn fatima fatou fatoumata fiona florence
frances francesca frida gabriela gabrielle geeta georgia geraldine gertrude gina giorgia giovanna
gisele gladys glenda gloria grace greta gretchen gulnara hannah harriet hazel heather heidi helen
helena hilary hillary holly ida imelda indira ines ingrid irene irina isabel isabella isabelle
ivana jackie jacqueline jana jane janet janice janine jasmine jeanne jenna jennifer jenny jessica
jill joan joanna joanne jocelyn josephine joy joyce juanita judith judy julia juliana julie juliet
june kamala karen karin karina kate katharina katherine kathleen kathryn kathy katie katrina
kavita kayla kayleigh khadija kirsten kristen kristin kristina laila lakshmi lara latoya laura
lauren leah leila lena leticia lillian lily linda lisa liz liza lois loretta lori lorraine louise
lourdes lucia lucinda lucy luisa lydia lynn mabel madeleine madeline maggie mamie manuela marcia
margaret margarita margot maria marian mariana marianne marie marilyn marina marisa marissa
marjorie marlene martha martina mary matilda maureen maya meena meera megan meghan melania melanie
melinda melissa mercedes meredith mia michelle mildred milena mimi miranda miriam molly mona
monica monique muriel myra myrtle nadia nadine nancy naomi natalia natalie natasha nicole nina
nirmala nora norah norma odette olga olivia padma paige pamela parvati patricia patty paula
pauline pearl peggy penelope penny petra phoebe phyllis pooja preeti priscilla priti priya
priyanka rachel radhika ramona rania rebecca regina renata renee rhonda rita roberta rosa rosalind
rose rosemary rosie roxanne ruby ruth sabine sabrina sadia sally samantha sandra sara sarah
saudamini savita selma shannon sharon sheikha sheila shelly sheryl shirin shirley silvia sita
siobhan sofia sonia sophia sophie stacey stacy stella stephanie sunita susan susana susanna susie
suzanne svetlana sylvia tamara tammy tanya tara tatiana teresa tess theresa therese tiffany tina
ursula valentina valerie vanessa vera veronica vicky victoria violet virginia vivian wanda wendy
whitney wilma winifred xiomara yasmin yolanda yvette yvonne zainab zara zeinab zoe zuzana sokhom
sreymom chanthou bopha sophea sreyneang kunthea siti dewi megawati nurul fatimah aminah noraini
pranee somsri sudarat thi suu maricel leni risa chidinma ngozi adaeze chioma folake funke yetunde
amaka nneka wanjiru akinyi achieng wambui nomvula thandi lindiwe nkosazana bronwyn lerato palesa
sindisiwe naledi
aaliyah abena abimbola adelheid adwoa afua agata agnieszka agnieta aileen ailsa aino aisling
aissatou akosua alba aleksandra aleksandrina alena alexandrina alicja alina aline aliyah alyssa
amalia amalie amelie aminata amira amparo amrita ananya anastasiya andreea aneta angelika anja anke
anneke annelies annette anouk anushka aoife apinya araceli ariana arianna arlene ashwini astri
ayesha ayse azadeh aziza baiba barbro beata belinda benedetta benedicte berit bettina bhavna
birgitta birgitte bodil bozena brigida britta brunhilde carina carlotta carolin catarina caterina
catriona cecile cecilie celestine chandrika charlize chiamaka chika chinwe chitra christa christel
christelle christiane chrysoula clarissa clementine concepcion cornelia cosima cristiane dagmar
dagny danuta darya delphine dilma dilnoza dimitra divya dominika dorota dorothea drusilla ebba edda
edita edna efua eilidh ekaterina elin elina elke ellie elodie elzbieta emilie emine emmanuelle enid
erna ernestine esra eugenia eunice ewa fadumo faiza farah farida fatma federica felicity fernanda
filippa francine franziska frieda friederike fumiko gabriella galina geetha genevieve genoveva
gerda ghislaine gitte giulia giuliana gordana graciela graine grainne gudrun gulsen gunilla
gwendolyn hadiza hafsa haifa halima hanan hanna hatice hedwig heike helene helga hella henrietta
henriette hermione hettie hilda hildegard hortense ibtisam ilaria ilona ilse imogen inga inge
ingeborg inger ingvild iolanda irena irma isobel ivanka iveta iwona izabela jaana jadwiga jamila
janina jasmina jayanti jelena jesica joann joaquina jocelyne johanna jolanda jolanta josefa
josefina josie jovana judit julieta jutta jyoti kaarina kaja kalpana kamila kanchana kaori karolina
karoline kasia katalin katarina katarzyna katerina katja katrin kavitha kerstin khadijah kinga
kirsi kirsti klara kristine krystyna kumari kyoko lalita lamia larissa latifa leena leonie leonor
leonora liesbeth liese lieselotte liisa lilian liliana lise liselotte liv ljiljana lotte louisa
luciana lucie lucille lucrezia ludmila ludmilla luise luisella lyudmila magda magdalena maha mahnaz
maija maike mairead maite malala malgorzata malin manal mandisa manon marcela marceline marcella
margareta margaretha margarethe margherita margit margrethe marguerite mariam mariela marija
marijke marika marilena marjan marjolein marleen marta marthe mathilde maud maura mechthild mehwish
mette mieke mihaela milica milla minna mireille mirela miroslava mojca nabila nadezhda nadja nafisa
naima najat namrata nandini natalya nawal nazanin neha nela nermin nerys niamh nicoletta nilofer
nimmi nirupama nita noura nuria oksana olena olivera oona oonagh orla ottilie outi paloma paolina
parvin patrizia perpetua petronella philippa pia pilar pirjo polina pratibha purnima rachida radha
rahel raisa raquel rasheeda rashida reem reetta rekha renate reshma riitta roisin romina rosalia
rosalie rosaria rosetta roswitha roza rukmini ruta ruxandra sabah sabiha sadhana safia saima sakshi
salma sandhya sanja sanna saoirse saskia satu seema semra seraphina shabana shabnam shanti sharmila
shireen shobha shreya shulamit signe sigrid silja silke simona simonetta sinead siri snezana
solange solveig soraya stefania stefanie sujata sulochana sumathi sushma svenja swati sylvie tahira
taina tamsin tanja tarja tatjana tatyana tehmina tereza thandeka thelma tilda tomoko tove trine
tuula ulla ulrike uma ursulina usha valeria vasiliki vedrana veera verena vesna viktoriya vilma
virginie viviane walburga wangari wangui wenche wiebke wilhelmina xenia yael yasmine yelena
yevgenia yoko yoshiko yulia yuliya yumiko zahra zdenka zeynep zofia zohra zsuzsanna zuleikha
corazon esperanza eulalia fawzia golda halina keisha lashawn latisha milagros mireya nasrin ofelia
remedios rigoberta samira shanice tamika violeta zaynab zinaida
serena kellie maisie gretel hasina zoya tracey kirsty kylie chantelle chantel shauna shona
sian rhiannon bethan cerys carys angharad ciara mairi morag ishbel elspeth jemima tabitha lorna
myfanwy tegan marisol yesenia xochitl yadira deepa smriti mamata sneha pallavi nisha ritu shalini
sonal vidya vandana rukhsana nasreen farzana shazia bushra rubina maryam khaleda hauwa aissata
mariama nomfundo nompumelelo busisiwe nonhlanhla zanele zodwa thuli thokozile njeri nyambura
muthoni atieno akua hala huda lubna najwa rasha suha wafa yusra svitlana viktoriia iryna nataliia
yuliia kateryna yekaterina birthe janelle lakisha tanisha shaniqua krystal kristi kristie leanne
gemma svetla marja paivi eszter ildiko jurate egle aiste lenka jitka maja mirjana jasna ioanna
eleni sofya zulfiya gulnaz aigul leyla elif merve tugba ozlem burcu sevgi odile oceane solene
maelle eloise clemence capucine margaux aurelie severine laetitia noemie coralie beatrix femke
sanne marloes anouska marieke tineke rosanna ornella fabiana graziella loredana antonella donatella
mirella concetta immacolata rocio montserrat begona itziar ainhoa marisela maribel anabel imee
cherie kathrine kathryne marlena georgina winnie hattie nellie lottie tilly millie evie delyth
eirlys
"""

_MEN = """
aaron abdul abdullah abel abraham adam adolf adrian ahmad ahmed aidan ajay alan albert alberto
alejandro aleksandr alessandro alexander alexei alfonso alfred alfredo ali alistair allan allen
alvin amir amit anand anders andre andreas andrei andres andrew andrzej andy angus anil anthony
anton antonio antony anwar archie arjun armando arnold arthur arturo arun arvind asad ashok ashraf
asif atul austin axel babu barack barry bart bashar basil ben benedict benjamin benny bernard
bernardo bernie bert bill billy bob bobby boris brad bradley brandon brendan brent brett brian
bruce bruno bryan byron caleb calvin carl carlos cecil cesar chad charles charlie chester chris
christian christoph christopher chuck clarence clark claude clay clayton clifford clint clive
colin conor corey cornelius craig curtis cyril dale damian damien dan daniel danny darrell darren
dave david davide dean deepak denis dennis derek dick diego dieter dimitri dirk dmitri dmitry
dominic don donald doug douglas duncan dustin dwight earl ed eddie edgar eduardo edward edwin eli
elijah elliott elon emanuel emil emilio emmanuel enrique eric erik ernest ernesto erwin ethan
eugene evan evgeny fabian faisal farouk felipe felix ferdinand fernando fidel floyd francesco
francis francisco francois frank franklin franz fred frederick fritz gareth gary gavin geoff
geoffrey george georges gerald gerard gerhard gianni gilbert giovanni giuseppe glen glenn gordon
graham greg gregory guido guillermo gunther gus gustavo guy hamid hamza hank hans harold haroon
harry harvey hassan hector heinrich helmut henrik henry herbert herman hiroshi homer horace howard
hubert hugh hugo hussein ian ibrahim ignacio igor imran isaac ismail ivan jack jacob jacques jaime
jake jamal james jared jason javier jay jed jeff jefferson jeffrey jens jeremy jerome jerry jesus
jim jimmy joao joaquin joe joel johan johann johannes john johnny jon jonah jonas jonathan jorge
jose josef joseph josh joshua juan julian julio justin kamal karl keith ken kenneth kevin khalid
kofi kurt kyle lance larry lars laurence laurent lawrence leo leon leonard leonardo leonid leopold
lester lewis liam lionel lloyd logan lorenzo louis luca lucas luigi luis luke mahmoud mahmud
malcolm manuel marc marcel marco marcos marcus mariano mario mark markus marshall martin marvin
mathew mathias matt matteo matthew matthias maurice mauricio max maximilian mehmet mel melvin
michael michel miguel mikael mike mikhail miles milton mitch mitchell mohamed mohammad mohammed
mohan moses muhammad muhammadu mukesh murray mustafa narendra nathan nathaniel neil nelson
nicholas nick nicolas nigel nikolai nikos noah noam norbert norman oleg oliver omar oscar otto
owen pablo paolo pascal patrick paul pavel pedro pervez pete peter petr philip philippe phillip
pierre piotr prakash pranab preston rafael rahul raj rajesh rajiv rakesh ralph ramesh ramon
randall randy raul ravi ray raymond reginald reinhard ricardo riccardo rich richard rick ricky rob
robert roberto rod roderick rodney rodrigo roger roland rolf roman ron ronald ronnie ross rowan
roy rudolf rudy rupert russell ryan salman salvador salvatore sam samir samuel sanjay santiago
saul scott sean sebastian serge sergei sergey sergio seth shaun shawn sidney silvio simon solomon
spencer stan stanislav stanley stefan stephen steve steven stewart stuart sundar suresh tariq ted
terence terrence theodore thomas tim timothy toby todd tobias tom tomas tommy tony travis trevor
tyler ulrich umar uwe vaclav vernon viktor vincent vinod vijay vikram vitaly vladimir volodymyr
walid wallace walter warren wayne wesley wilfred wilhelm will william willie winston wolfgang
xavier yuri yusuf zachary sophal phorn joko prabowo budi agus bambang susilo anies ridwan mahathir
najib somchai benigno emeka chinedu obinna olusegun babatunde oluwaseun tunde segun adebayo kwame
kwabena kojo kagiso sipho thabo kipchoge kamau mwangi otieno kishida fumio shigeru taro kenji
hiroki takeshi
abdelaziz abdirahman abdou abdoulaye abhishek achim adnan adriaan agustin aiden akash akbar akira
akram alain alasdair alastair albin aldo alec alejo aleksandar aleksander aleksei aleksey alessio
alexandre alexandros alexandru alhassan alois alphonse alun amadeus amadou amar ambrose amin
amitabh amos anatol anatole anatoliy anatoly andrej andrey andrius anselm antoine antonin antti
apostolos aram arif arkady arnaldo arnaud arne arsene artem artemio artur arvid asger asmus atiku
attila aurelio aydin aziz babak bartholomew bartosz bastien bela bengt benoit beppe bernd berndt
bertil bertram bertrand bhim birger bjarne bjorn blaise bogdan bohdan boubacar boutros branko brice
bronislaw burak burkhard carlo carsten casimir cedric celso chaim charalambos chidi chike
chukwuemeka chukwuma ciaran cillian claes claudio clemens constantin cosimo cristian cristiano
cristobal curt cuthbert cyprian dag damir danilo dario darius dariusz dawid denys desmond detlef
devendra diarmuid dieudonne dimitar dimitrios dimitris dinesh dragan dusan eamon eamonn edgardo
eduard edvard efraim efrain egon eilert einar eitan elias elmar eloy emre enda endre engelbert enzo
erdem erich erkki ernst erwan esteban etienne evander evaristo everardo evert ezekiel fabio fabrice
fabrizio farhad farid farrukh fausto federico felice ferenc fernand fidelis filip filippo flavio
florian folke fons frederic frederico frederik fredrik fridtjof friedrich fyodor gael gaetano
gaston gaurav gebhard geert geir gennady gennaro georg georgi georgios georgy geraint gerardo
gerrit gholam giacomo gian giancarlo gideon gilberto giles gino giorgio girish gopal goran
gottfried grigory grzegorz guenter guglielmo guillaume gunnar gunter gustaf gustav gyorgy haakon
habib haider hakan hakim halvard hamish hanif hansjorg harald harish haruki hassane hedley heikki
heiko heinz hendrik henri herve hideo hieronymus hilario hirofumi hjalmar holger hristo humberto
ibrahima ibrahimu ignatius ikenna ilham ilkka ilya imre inaki ingemar ingmar ingo ioannis iosif
irfan isidore isidro ismael istvan ivar jaan jacek jakob jakub jamshid jarmo jaromir jaroslav javed
jayant jeroen jerzy jesper jiri jitendra joachim jochen joerg johnnie jonathon joop joost jorg
jorgen josue jouni jozef juanjo juhani jukka jurgen jussi kaare kabir kailash karel karim kaspar
kasper kazimierz kazuo keir kenan kerim khaled kiril kirill kjell klaus knut koji konrad konstantin
konstantinos kostas krzysztof kunal kwaku kwesi kyriakos ladislav lajos lamine lasse laszlo leandro
leif lennart leszek levent lothar lubomir luc luciano ludovic luka lukas lukasz luuk maarten maciej
madhav mads mahesh mahinda mamadou manfred manish manmohan manoj marat marcello marcelo marcin
marek mariusz marko massimo mateo mateusz mats maurizio mauro maxime mehdi menachem michal mihai
mihail miklos milos miloslav mirko miroslav mirza misha mladen modibo mohsen momcilo mordechai
moritz moussa muammar mukhtar murad murali murat musa mykola nabil nader naftali nasser naveen
neville nguema niall niccolo niels nikhil niko nikola nikolaj nikolaos nils nitin norberto obafemi
octavio oded odysseas okan okello olaf olav oleksandr oleksiy olli olof ondrej orhan osman osvaldo
otis ottmar ousmane ove paavo panagiotis pankaj patrice patricio paulino paulo pekka pervaiz petar
petros petter pierluigi piero pieter pietro plamen poul pradeep pramod praveen predrag przemyslaw
quentin radoslav radovan radu raffaele ragnar rajan rajendra ramzi ranil rashid rasmus ratko reidar
reiner rene renzo reuben rexford reza rikard rinat rodolfo rogelio rogerio romain roope rory ruben
rubens rudiger rui ruslan rustam ruud saad sachin sadiq saeb saeed sakari saleh salim sami samuli
sandeep sandor sani satish satoshi seamus sebastien seppo sergi seydou shahbaz shahid shashi shinzo
shlomo sidi sigmund sigurd silvestre slavko slobodan soren stanislas stanislaw stavros stefano
stellan sten stig subhash sudhir suleiman suleyman sunil surendra svein sven sverre sylvain
sylvester sylvestre taavi tadeusz takashi talal tamas tapio tarek tarun teemu teodor terje tero
thabiso thaksin theodor theodoros thierry thilo thorsten thurgood tiago tibor tigran timo timur
tiziano tomasz tomislav toomas torben torsten trond tsvi tuomas uday ueli ugo ulf umberto urs uzair
vadim valentin valerio valery vasil vasile vasily vassilis veli vicente vidar vijaya vikas ville
vinay vincenzo virgilio vishal vitor vittorio vivek vlad vladislav vojtech volker vyacheslav wael
waldemar walther waqar werner wiktor wilfried willem willi wim witold wojciech xabier yaakov yahya
yair yannick yannis yasser yasuo yevgeny yitzhak yoav yohannes yoichi yosef younes yousef youssef
yukio yuriy yves yvon zachariah zbigniew zdenek zeljko zoltan zoran zviad zygmunt
abdallah abelardo adalberto alvaro anastasio arnulfo augusto ayad ayman benito boleslaw darryl
daryl delroy dwayne efren ehud elroy eusebio ezequiel fidencio fulgencio genaro ghulam gonzalo
gregorio hafez heriberto horacio hosni imtiaz iyad izzat jahangir jalal jeffery jermaine junichiro
keizo khalil lamar lech leroy luiz marwan milorad moshe nawaz nouri osama porfirio qasim radislav
rafiq ramiro rigoberto rolando ryutaro saddam shaukat shimon taras tyrone vojislav wladyslaw
yaroslav yassin yegor zayd zayn
callum kieran declan cormac eoin eoghan fergus finlay ewan euan rhodri gethin dafydd emyr huw ieuan
osian rhys wilf jevon alfie freddie ollie jayden brayden darach darragh daragh donal fintan lorcan
oisin padraig ruairi tadhg colm lachlan deandre deshawn kareem lamont terrell tyrell darnell jaylen
malik hemant murtaza farooq shehbaz taufiq khurshid khursheed sohail faraz naeem upali sajith anura
fakhrul obaidul harikumar kayode bashir gbenga kunle dapo femi nnamdi josphat mandla wilbert haile
desalegn abiy girma tesfaye erling mikkel jarrod jarred kylian flemming henning oleh mykhailo
andriy serhiy dmytro vitaliy yevhen ihor hryhoriy dejan bojan nenad tihomir davor zlatan edin asmir
gintaras arturas valdas mindaugas janis andris guntis guntars arvils martins aivars valdis egils
urmas priit margus jaak tanel lauri juha mikko petteri kimmo jyrki risto oystein eirik sindre
trygve haavard havard kjetil vegard torbjorn kemal ahmet serkan tolga cengiz yilmaz heydar
nursultan kassym bakhyt arman askar sergiu ionut razvan florin dacian traian liviu ovidiu jaroslaw
slawomir arkadiusz ryszard zdzislaw czeslaw tomislaw pavol radek zdenko matej ruggero gianluca
gianluigi pierpaolo massimiliano ermanno carmelo patrizio donato rocco xabi aitor gorka iker unai
oihan jordi oriol josep quim arnau thiago nuno duarte goncalo henrique edmilson geraldo renan caio
"""


def _table() -> dict[str, Literal["f", "m"]]:
    table: dict[str, Literal["f", "m"]] = dict.fromkeys(_WOMEN.split(), "f")
    table.update((name, "m") for name in _MEN.split())
    return table


GENDER: dict[str, Literal["f", "m"]] = _table()
"""Given names in small letters: `f` or `m`."""
