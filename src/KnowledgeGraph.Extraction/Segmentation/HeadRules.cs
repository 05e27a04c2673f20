using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Segmentation;

/// <summary>A rule of what a line of the head says: takes it and says so, or leaves the facts as they are.</summary>
internal delegate bool HeadRule(HeadFacts facts, string line);

/// <summary>What the lines of a head say.</summary>
internal static class HeadRules
{
    private const int LongestSymbol = 39;
    private const int LongestSession = 47;

    private static readonly DraftingWords Words = DraftingWords.English;
    private static readonly string Article = Words.Article + " ";
    private static readonly string Resolution = Words.Resolution + " ";
    private static readonly string[] AdopterEnds = [.. Words.AdopterEnds.Select(e => $" {e} ")];

    /// <summary>The rules in the order in which they are asked.</summary>
    public static HeadRule[] All { get; } =
        [TrySymbol, TryAdoption, TryTitle, TryCouncilNumber, TryCouncilDay, TryAgendaItem, TrySession, TryStatement, TrySubject];

    private static bool TrySymbol(HeadFacts facts, string line)
    {
        if (facts.Symbol is not null || line.Length > LongestSymbol || !line.Contains('/', StringComparison.Ordinal)
            || DocumentSymbol.Read(line, out string symbol, out string? letter) != line.Length)
        {
            return false;
        }

        facts.Symbol = symbol + letter?.Replace(" ", "", StringComparison.Ordinal);
        return true;
    }

    // "Resolution adopted by the General Assembly on 18 December 2019".
    private static bool TryAdoption(HeadFacts facts, string line)
    {
        if (Words.Adoptions.FirstOrDefault(a => line.StartsWith(a.Opening, StringComparison.Ordinal)) is not { } adoption)
        {
            return false;
        }

        facts.IsStatement |= adoption.Kind == InstrumentKind.PresidentialStatement;
        facts.IsDecision |= adoption.Kind == InstrumentKind.Decision;
        TakeMeeting(facts, line);
        facts.Body ??= Bodies.Find(Adopter(line.AsSpan(adoption.Opening.Length).TrimStart()).ToString());
        return true;
    }

    private static ReadOnlySpan<char> Adopter(ReadOnlySpan<char> name)
    {
        name = name.StartsWith(Article) ? name[Article.Length..] : name;
        foreach (string end in AdopterEnds)
        {
            name = name.IndexOf(end) is int at and >= 0 ? name[..at] : name;
        }

        return name;
    }

    // "2022/14. Strengthening …".
    private static bool TryTitle(HeadFacts facts, string line)
    {
        if (facts.Title is not null || !HeadLine.TryNumber(line, out int length))
        {
            return false;
        }

        (facts.Number, facts.Title) = (line[..length], AnnexTitle.Clean(line[(length + 1)..]));
        return true;
    }

    // "Resolution 1325 (2000)", "Resolution 242 (1967) of 22 November 1967".
    private static bool TryCouncilNumber(HeadFacts facts, string line)
    {
        if (!line.StartsWith(Resolution, StringComparison.Ordinal)
            || !HeadLine.TryCouncilNumber(line.AsSpan(Resolution.Length), out string number, out DateOnly? date))
        {
            return false;
        }

        facts.CouncilNumber ??= number;
        facts.Date ??= date;
        return true;
    }

    // "of 22 November 1967", under the number.
    private static bool TryCouncilDay(HeadFacts facts, string line)
    {
        if (facts.CouncilNumber is null || !HeadLine.TryDay(line, out DateOnly day))
        {
            return false;
        }

        facts.Date ??= day;
        return true;
    }

    private static bool TryAgendaItem(HeadFacts facts, string line)
    {
        if (!line.StartsWith(Words.AgendaItem, StringComparison.Ordinal))
        {
            return false;
        }

        int space = line.IndexOf(' ', Words.AgendaItem.Length);
        facts.AgendaItem = space > 0 ? line[(space + 1)..].Trim() : null;
        facts.IsAfterAgenda = true;
        return true;
    }

    private static bool TrySession(HeadFacts facts, string line)
    {
        bool isSession = line.Length <= LongestSession && line.EndsWith(Words.Session, StringComparison.OrdinalIgnoreCase);
        facts.Session ??= isSession ? line : null;
        return isSession;
    }

    private static bool TryStatement(HeadFacts facts, string line)
    {
        if (!EnactingFormula.OpensStatement(line))
        {
            return false;
        }

        TakeMeeting(facts, line);
        facts.IsStatement = true;
        return true;
    }

    private static bool TrySubject(HeadFacts facts, string line)
    {
        bool isSubject = facts.IsAfterAgenda && line[0] != '[' && facts.Title is null;
        if (isSubject)
        {
            facts.Subjects.Add(line);
        }

        return isSubject;
    }

    private static void TakeMeeting(HeadFacts facts, string line)
    {
        facts.Date ??= PrintedDate.First(line);
        facts.Meeting ??= MeetingNumber.TryFind(line, out string meeting) ? meeting : null;
    }
}
