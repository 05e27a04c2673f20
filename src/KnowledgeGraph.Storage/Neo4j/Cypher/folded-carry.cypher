WITH roots, lost, closed, shown, nextOn AS atOn, allOn + nextOn AS allOn, nextBack AS atBack, allBack + nextBack AS allBack
