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
"""


def _table() -> dict[str, Literal["f", "m"]]:
    table: dict[str, Literal["f", "m"]] = dict.fromkeys(_WOMEN.split(), "f")
    table.update((name, "m") for name in _MEN.split())
    return table


GENDER: dict[str, Literal["f", "m"]] = _table()
"""Given names in small letters: `f` or `m`."""
