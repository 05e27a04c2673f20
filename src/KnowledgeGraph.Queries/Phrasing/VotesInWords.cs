using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Queries.Phrasing;

/// <summary>Votes and those who cast them in words for readers.</summary>
public static class VotesInWords
{
    /// <summary><c>in favour</c>.</summary>
    public static string Of(Vote vote) => vote switch
    {
        Vote.InFavour => "in favour",
        Vote.Against => "against",
        Vote.Abstaining => "abstaining",
        _ => "not voting",
    };

    /// <summary><c>without a vote</c>.</summary>
    public static string Of(AdoptionKind kind) => kind switch
    {
        AdoptionKind.WithoutVote => "without a vote",
        AdoptionKind.ByAcclamation => "by acclamation",
        AdoptionKind.Unanimously => "unanimously",
        _ => "by a recorded vote",
    };

    /// <summary><c>122 in favour, 4 against, 51 abstaining</c>; of members that did not vote only where it is known how many.</summary>
    public static string Of(VoteCounts counts) => string.Join(", ", Ways(counts).Select(w => $"{InWords.Of(w.Count)} {Of(w.Vote)}"));

    /// <summary>How a text was adopted, with the result of a vote: <c>by a recorded vote: 122 in favour, 4 against, 51 abstaining</c>; null where
    /// nothing is recorded of it.</summary>
    public static string? Of(AdoptionRecord record) => (record.Adoption, record.Result) switch
    {
        ({ } kind, { } result) => $"{Of(kind)}: {Of(result)}",
        ({ } kind, null) => Of(kind),
        (null, { } result) => $"by a vote: {Of(result)}",
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
    public static string Name(StateId state) => States.Of(state)?.Name ?? state.Value;

    /// <summary>The name of whoever cast a vote.</summary>
    public static string Name(StateVote vote) => vote.State is { } state ? Name(state) : vote.Printed ?? "";

    /// <summary>The name of whoever submitted a draft.</summary>
    public static string Name(Sponsor sponsor) => sponsor.State is { } state ? Name(state) : sponsor.Printed;

    /// <summary>The day and the meeting: <c>16 December 2021, 54th plenary meeting</c>.</summary>
    public static string Meeting(AdoptionRecord record) =>
        string.Join(", ", new[] { record.Date is { } date ? InWords.Of(date) : null, record.Meeting }.OfType<string>());

    /// <summary>Which part of a resolution: <c>Part A</c>, <c>Parts A-C</c>; null for the whole.</summary>
    public static string? Part(string? letters) => letters is null ? null : (letters.Length == 1 ? "Part " : "Parts ") + letters;
}
