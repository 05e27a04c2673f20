using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Storage.Derivation.Records;

/// <summary>
/// What several sources record of one adoption, as one record: each fact from the first source that has it, the library before roll calls, then by
/// path. Where two have the votes, they are compared.
/// </summary>
internal static class RecordMerge
{
    private const int MostNamed = 10;

    /// <summary>The record; the sources in any order, at least one.</summary>
    public static AdoptionRecord Of(IEnumerable<(string Source, RecordOrigin Origin, AdoptionRecord Record)> sources)
    {
        (string Source, RecordOrigin Origin, AdoptionRecord Record)[] all =
            [.. sources.OrderBy(s => s.Origin).ThenBy(s => s.Source, StringComparer.Ordinal)];
        AdoptionRecord merged = all[0].Record;
        var differences = new List<RecordDiagnostic>();
        foreach ((string source, _, AdoptionRecord other) in all.Skip(1))
        {
            if (Difference(merged, other, all[0].Source, source) is { } difference)
            {
                differences.Add(difference);
            }

            merged = Filled(merged, other);
        }

        return merged with
        {
            Sources = [.. all.Select(s => s.Source)],
            SourcesDiffer = differences.Count > 0,
            Diagnostics = [.. all.SelectMany(s => s.Record.Diagnostics).Concat(differences).Distinct()],
        };
    }

    private static AdoptionRecord Filled(AdoptionRecord first, AdoptionRecord other) => first with
    {
        Title = first.Title ?? other.Title,
        Session = first.Session ?? other.Session,
        Date = first.Date ?? other.Date,
        Meeting = first.Meeting ?? other.Meeting,
        Drafts = Any(first.Drafts, other.Drafts),
        DraftPrinted = first.DraftPrinted ?? other.DraftPrinted,
        ReportParagraph = first.ReportParagraph ?? other.ReportParagraph,
        Committee = first.Committee ?? other.Committee,
        AgendaItem = first.AgendaItem ?? other.AgendaItem,
        AgendaItemName = first.AgendaItemName ?? other.AgendaItemName,
        Adoption = first.Adoption ?? other.Adoption,
        AdoptionPrinted = first.AdoptionPrinted ?? other.AdoptionPrinted,
        VerbatimRecord = first.VerbatimRecord ?? other.VerbatimRecord,
        Sponsors = Any(first.Sponsors, other.Sponsors),
        Votes = Any(first.Votes, other.Votes),
        Counts = first.Counts ?? other.Counts,
        IsUnderChapterVII = first.IsUnderChapterVII ?? other.IsUnderChapterVII,
        Goals = Any(first.Goals, other.Goals),
        Subjects = Any(first.Subjects, other.Subjects),
    };

    private static IReadOnlyList<T> Any<T>(IReadOnlyList<T> first, IReadOnlyList<T> other) => first.Count > 0 ? first : other;

    // Who is in one list alone may have been left out by the other: only who is in both can vote otherwise. Members that are not said to have
    // voted are not compared with those of which nothing is said.
    private static RecordDiagnostic? Difference(AdoptionRecord first, AdoptionRecord other, string firstSource, string otherSource)
    {
        Dictionary<StateId, Vote> votes = first.Votes.Where(v => v.State is not null).ToDictionary(v => v.State!.Value, v => v.Vote);
        string[] named =
        [
            .. other.Votes.Where(v => v.State is { } state && votes.TryGetValue(state, out Vote vote) && vote != v.Vote)
                .Select(v => $"{v.State} ({Name(votes[v.State!.Value])} there, {Name(v.Vote)} here)").Order(StringComparer.Ordinal),
        ];
        string more = named.Length > MostNamed ? $" and {named.Length - MostNamed} more" : "";
        return named.Length == 0 ? null : new RecordDiagnostic(
            DiagnosticCodes.SourcesDiffer,
            $"{firstSource} and {otherSource} record other votes of {string.Join(", ", named.Take(MostNamed))}{more}.");
    }

    private static string Name(Vote vote) => vote switch
    {
        Vote.InFavour => "in favour",
        Vote.Against => "against",
        Vote.Abstaining => "abstaining",
        _ => "not voting",
    };
}
