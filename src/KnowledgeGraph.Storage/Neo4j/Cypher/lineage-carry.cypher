WITH shown, roots, lost, closed, taken, left, nextOn AS placesOn, beenOn + nowOn AS beenOn, nextBack AS placesBack, beenBack + nowBack AS beenBack
