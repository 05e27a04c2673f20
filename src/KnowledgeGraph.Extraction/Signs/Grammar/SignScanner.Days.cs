namespace KnowledgeGraph.Extraction.Signs.Grammar;

/// <content>Days that stand behind a list, one for each of its members.</content>
internal sealed partial class SignScanner
{
    // "les résolutions 61/16, 68/1 et 72/305 de l’Assemblée générale, en date des 20 novembre 2006, 20 septembre 2013 et 23 juillet 2018": the days
    // in the order of the numbers.
    private bool DayOfEach(NumberMember last, ref int next)
    {
        int at = last.DayAt > 0 ? last.DayAt : last.End;
        int first = _members.Count - 1;
        while (first > 0 && _members[first - 1].Date is null)
        {
            first--;
        }

        int count = _members.Count - first;
        if (count < 2 || Words.DateFirst)
        {
            return false;
        }

        List<DateOnly> days = SignDates.ListBehind(_signs, ref at);
        if (days.Count != count)
        {
            return false;
        }

        for (int i = 0; i < count; i++)
        {
            _members[first + i].Date = days[i];
        }

        (last.End, next) = (at, at);
        return true;
    }
}
