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

    private const int LongestAdoption = 160;

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

    // "Resolution adopted by the General Assembly on 18 December 2019", "2019年12月18日大会决议".
    private static bool TryAdoption(HeadFacts facts, string line)
    {
        if (facts.Forms.Words.Adoptions.FirstOrDefault(a => IsAdoption(facts.Forms, line, a)) is not { } adoption)
        {
            return false;
        }

        facts.IsStatement |= adoption.Kind == InstrumentKind.PresidentialStatement;
        facts.IsDecision |= adoption.Kind == InstrumentKind.Decision;
        TakeMeeting(facts, line);
        ReadOnlySpan<char> adopter = line.AsSpan(adoption.Opening.Length);
        facts.Body ??= facts.Forms.Words.Article.Length > 0
            ? Bodies.Find(Adopter(facts.Forms.Words, adopter.TrimStart()).ToString()) : facts.Forms.Bodies.First(adopter);
        return true;
    }

    /// <summary>Whether a line says who adopted the text.</summary>
    public static bool IsAdoption(DraftingForms forms, string line) => forms.Words.Adoptions.Any(a => IsAdoption(forms, line, a));

    private static bool IsAdoption(DraftingForms forms, string line, AdoptionLine adoption) =>
        adoption.Ending.Length == 0 ? line.StartsWith(adoption.Opening, StringComparison.Ordinal)
        : line.Length <= LongestAdoption && line.EndsWith(adoption.Ending, StringComparison.Ordinal)
            && line.StartsWith(adoption.Opening, StringComparison.Ordinal) && forms.Dates.First(line) is not null;

    private static ReadOnlySpan<char> Adopter(DraftingWords words, ReadOnlySpan<char> name)
    {
        name = name.StartsWith(words.Article) && name[words.Article.Length..] is [' ', ..] ? name[(words.Article.Length + 1)..] : name;
        foreach (string end in words.AdopterEnds)
        {
            name = name.IndexOf($" {end} ") is int at and >= 0 ? name[..at] : name;
        }

        return name;
    }

    // "2022/14. Strengthening …".
    private static bool TryTitle(HeadFacts facts, string line)
    {
        if (facts.Title is not null || !(HeadLine.TryNumber(line, out int length) || TryOwnNumber(facts, line, out length)))
        {
            return false;
        }

        (facts.Number, facts.Title) = (line[..length], AnnexTitle.Clean(line[(length + 1)..].TrimStart(' ', '-', '–')));
        return true;
    }

    // "75/293 حساب دعم عمليات حفظ السلام": the number of the document's own symbol needs no full stop.
    private static bool TryOwnNumber(HeadFacts facts, string line, out int length)
    {
        length = line.IndexOf(' ', StringComparison.Ordinal);
        return length > 0 && facts.Symbol is { } symbol && HeadLine.IsNumberOf(line.AsSpan(0, length), symbol)
            && line.AsSpan(length).TrimStart(" -–") is [var first, ..] && char.IsLetter(first);
    }

    // "Resolution 1325 (2000)", "Resolution 242 (1967) of 22 November 1967", "第1325(2000)号决议".
    private static bool TryCouncilNumber(HeadFacts facts, string line)
    {
        PrintedAround around = facts.Forms.Words.Resolution;
        int behind = around.Behind.Length == 0 ? line.Length : line.IndexOf(around.Behind, StringComparison.Ordinal);
        if (!line.StartsWith(around.Before, StringComparison.Ordinal) || behind < around.Before.Length
            || !HeadLine.TryCouncilNumber(line.AsSpan(around.Before.Length..behind), facts.Forms, out string number, out DateOnly? date))
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
        if (facts.CouncilNumber is null || !HeadLine.TryDay(line, facts.Forms, out DateOnly day))
        {
            return false;
        }

        facts.Date ??= day;
        return true;
    }

    private static bool TryAgendaItem(HeadFacts facts, string line)
    {
        foreach (PrintedAround around in facts.Forms.Words.AgendaItems)
        {
            if (Is(around, line, StringComparison.Ordinal))
            {
                facts.AgendaItem = NumberOf(around, line);
                facts.IsAfterAgenda = true;
                return true;
            }
        }

        return false;
    }

    /// <summary>The number in a line that names an agenda item; null where it has none.</summary>
    /// <param name="around">The words around it.</param>
    /// <param name="line">The line, which begins and ends with them.</param>
    public static string? NumberOf(PrintedAround around, string line)
    {
        ReadOnlySpan<char> rest = line.AsSpan(around.Before.Length, line.Length - around.Before.Length - around.Behind.Length);
        int start = rest.IndexOf(' ') + 1;
        return rest.Length > 0 && char.IsAsciiDigit(rest[0]) ? rest.Trim().ToString() : start > 0 ? rest[start..].Trim().ToString() : null;
    }

    private static bool TrySession(HeadFacts facts, string line)
    {
        bool isSession = line.Length <= LongestSession
            && facts.Forms.Words.Sessions.Any(around => Is(around, line, StringComparison.OrdinalIgnoreCase));
        facts.Session ??= isSession ? line : null;
        return isSession;
    }

    /// <summary>Whether a line begins and ends with words.</summary>
    public static bool Is(PrintedAround around, string line, StringComparison comparison) =>
        line.Length >= around.Before.Length + around.Behind.Length
        && line.StartsWith(around.Before, comparison) && line.EndsWith(around.Behind, comparison);

    private static bool TryStatement(HeadFacts facts, string line)
    {
        if (!facts.Forms.Formula.OpensStatement(line))
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
        facts.Date ??= facts.Forms.Dates.First(line);
        facts.Meeting ??= facts.Forms.Meetings.TryFind(line, out string meeting) ? meeting : null;
    }
}
