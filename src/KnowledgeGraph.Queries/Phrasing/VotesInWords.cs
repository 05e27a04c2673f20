using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Model.Vocabulary;
using static KnowledgeGraph.Queries.Phrasing.Said;

namespace KnowledgeGraph.Queries.Phrasing;

/// <summary>Votes and those who cast them in words for readers.</summary>
public static class VotesInWords
{
    /// <summary><c>in favour</c>.</summary>
    public static string Of(Vote vote) => vote switch
    {
        Vote.InFavour => Say("in favour"),
        Vote.Against => Say("against"),
        Vote.Abstaining => Say("abstaining"),
        _ => Say("not voting"),
    };

    /// <summary><c>without a vote</c>.</summary>
    public static string Of(AdoptionKind kind) => kind switch
    {
        AdoptionKind.WithoutVote => Say("without a vote"),
        AdoptionKind.ByAcclamation => Say("by acclamation"),
        AdoptionKind.Unanimously => Say("unanimously"),
        _ => Say("by a recorded vote"),
    };

    /// <summary><c>122 in favour, 4 against, 51 abstaining</c>; of members that did not vote only where it is known how many.</summary>
    public static string Of(VoteCounts counts) => string.Join(", ", Ways(counts).Select(w => Say("{0} {1}|votes", w.Count, Of(w.Vote))));

    /// <summary>How a text was adopted, with the result of a vote: <c>by a recorded vote: 122 in favour, 4 against, 51 abstaining</c>; null where
    /// nothing is recorded of it.</summary>
    public static string? Of(AdoptionRecord record) => (record.Adoption, record.Result) switch
    {
        ({ } kind, { } result) => Say("{0}: {1}", Of(kind), Of(result)),
        ({ } kind, null) => Of(kind),
        (null, { } result) => Say("by a vote: {0}", Of(result)),
        _ => null,
    };

    /// <summary>Each way to vote with its count, those who did not vote where it is known how many.</summary>
    public static IEnumerable<(Vote Vote, int Count)> Ways(VoteCounts counts)
    {
        yield return (Vote.InFavour, counts.InFavour);
        yield return (Vote.Against, counts.Against);
        yield return (Vote.Abstaining, counts.Abstaining);
        if (counts.NotVoting is { } absent)
        {
            yield return (Vote.NotVoting, absent);
        }
    }

    /// <summary>The name of a State; its code where none is known.</summary>
    public static string Name(StateId state) => States.Of(state)?.Labels.GetValueOrDefault(Speech.Language) ?? state.Value;

    /// <summary>The name of whoever cast a vote.</summary>
    public static string Name(StateVote vote) => vote.State is { } state ? Name(state) : vote.Printed ?? "";

    /// <summary>The name of whoever submitted a draft.</summary>
    public static string Name(Sponsor sponsor) => sponsor.State is { } state ? Name(state) : sponsor.Printed;

    /// <summary>The day and the meeting: <c>16 December 2021, 54th plenary meeting</c>.</summary>
    public static string Meeting(AdoptionRecord record) =>
        string.Join(", ", new[] { record.Date is { } date ? InWords.Of(date) : null, record.Meeting }.OfType<string>());

    /// <summary>Which part of a resolution: <c>Part A</c>, <c>Parts A-C</c>; null for the whole.</summary>
    public static string? Part(string? letters) => letters is null ? null
        : letters.Length == 1 ? Say("Part {0}", letters) : Say("Parts {0}", letters);
}
