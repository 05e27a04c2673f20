using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Vocabulary;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Queries.Drafts;

/// <summary>Citations of a day on which the body was in another session, or of another year than the number's.</summary>
internal static class SessionDays
{
    // A session that is called after a year may begin in July of the year before: decision 2017/206 is of October 2016.
    private const int SessionBegins = 7;

    /// <summary>The findings, of citations whose target's own day is not known.</summary>
    public static IEnumerable<Finding> Find(IEnumerable<DocumentCitation> citations, DraftTargets targets)
    {
        foreach (DocumentCitation citation in citations.Where(c => c is { CitedDate: not null, Target.Id.IsSymbol: true }))
        {
            if (targets.Of(citation.Target) is not { IsLoaded: true } && Fault(citation.Target!.Id, citation.CitedDate!.Value) is { } fault)
            {
                yield return Finding.Of(citation, DiagnosticCodes.DateMismatch, fault);
            }
        }
    }

    /// <summary>Why what has a symbol cannot be of a day; null where it can.</summary>
    public static string? Fault(InstrumentId id, DateOnly day)
    {
        if (Bodies.Issuing(id.Value) is not { } body || body.Series.FirstOrDefault(s => s.Prefix is { Length: > 0 } p
            && id.Value.StartsWith(p, StringComparison.Ordinal)) is not { } series)
        {
            return null;
        }

        string[] halves = id.Value[series.Prefix.Length..].Split('/', '(', ')');
        return halves.Length < 2 || !int.TryParse(halves[0], NumberStyles.None, CultureInfo.InvariantCulture, out int first)
            || !int.TryParse(halves[1], NumberStyles.None, CultureInfo.InvariantCulture, out int second) ? null
            : series.Number switch
            {
                NumberForm.Session when body.Sessions is { } sessions && !sessions.Allows(first, day) => string.Create(
                    CultureInfo.InvariantCulture, $"Cited as of {InWords.Of(day)}, when the {body.Name} was not in its session {first}."),
                NumberForm.YearNumber when first != day.Year && !(first == day.Year + 1 && day.Month >= SessionBegins) => Year(first, day),
                NumberForm.NumberYear when second != day.Year => Year(second, day),
                _ => null,
            };
    }

    private static string Year(int year, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"Cited as of {InWords.Of(day)}; its number is of {year}.");

}
