namespace KnowledgeGraph.Model.Records;

/// <summary>A State that voted on or sponsored something.</summary>
/// <param name="Id">Its code.</param>
/// <param name="Name">Its short name in English.</param>
/// <param name="Votes">How it voted, over all that the graph has.</param>
/// <param name="Sponsored">How many texts it sponsored; a text in parts counts once a part.</param>
public sealed record State(StateId Id, string Name, VoteCounts Votes, int Sponsored);

/// <summary>What a State did about a text.</summary>
/// <param name="Instrument">The text.</param>
/// <param name="Part">The letter of its part, or letters; null for the whole.</param>
/// <param name="Sponsor">How it sponsored it.</param>
public sealed record SponsoredText(InstrumentId Instrument, string? Part, Sponsor Sponsor);

/// <summary>A vote that a State cast.</summary>
/// <param name="Instrument">The text.</param>
/// <param name="Part">The letter of its part, or letters; null for the whole.</param>
/// <param name="Vote">How it voted.</param>
public sealed record CastVote(InstrumentId Instrument, string? Part, Vote Vote);

/// <summary>How a State voted on a set of texts.</summary>
/// <param name="State">The State.</param>
/// <param name="Counts">How often which way.</param>
public sealed record StateVotes(StateId State, VoteCounts Counts);

/// <summary>How States voted on a set of texts.</summary>
/// <param name="Texts">How many texts of the set a vote is recorded of; a text in parts counts once a part.</param>
/// <param name="States">The States that voted, by code.</param>
public sealed record VotesOnSet(int Texts, IReadOnlyList<StateVotes> States)
{
    /// <summary>No vote.</summary>
    public static readonly VotesOnSet None = new(0, []);
}

/// <summary>What the graph holds of records.</summary>
/// <param name="Records">Texts, or parts of one, that something is recorded of.</param>
/// <param name="OfLoaded">Those of them whose instrument's text is loaded.</param>
/// <param name="Votes">Votes of States.</param>
/// <param name="Sponsorships">Sponsorships of States.</param>
/// <param name="States">States that voted or sponsored.</param>
/// <param name="Diagnostics">What looked wrong in records.</param>
public sealed record RecordTotals(int Records, int OfLoaded, int Votes, int Sponsorships, int States, int Diagnostics);
