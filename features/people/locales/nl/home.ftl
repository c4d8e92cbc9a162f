home-menu = Vandaag
home-headline-0 = Vandaag wacht er niets op jou
home-headline-1 = Eén ding voor vandaag
home-headline-2 = Twee dingen voor vandaag
home-headline-3 = Drie dingen voor vandaag
home-headline-4 = Vier dingen voor vandaag
home-headline-5 = Vijf dingen voor vandaag
home-standfirst-nothing = Komt er iets voor je, dan staat het hier.
home-standfirst-calm = Het mag ook morgen.
home-standfirst-all = Dit kan niet wachten.
home-standfirst-some = { $count ->
    [one] Het eerste kan niet wachten. De rest mag ook morgen.
   *[other] De eerste { $count } kunnen niet wachten. De rest mag ook morgen.
}
home-why = Waarom zie ik dit?
home-no-more = Meer is er vandaag niet voor jou.
home-more = Meer dan vijf dingen tonen we niet tegelijk. Is er één klaar, dan komt het volgende.
home-empty = Je dag is leeg
home-empty-next = Zoek een collega die iets weet, of vul op je eigen pagina in waar jij veel van weet.
home-import = Lees een personeelslijst in
home-people = Bekijk je collega’s
home-house = Uit het huis
home-new = Nieuw deze week
home-value = Lees wat het opleverde
