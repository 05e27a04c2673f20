using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Model.Vocabulary;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Api.Explorer.Addresses;

/// <summary>Votes as addresses have them: <c>against</c>, <c>FRA:against</c>, <c>FRA</c> for whichever way.</summary>
public static class VoteAddress
{
    /// <summary>A way to vote.</summary>
    public static string Of(Vote vote) => VotesInWords.Of(vote).Replace(' ', '-');

    /// <summary>The vote of a State.</summary>
    public static string Of(StateVoteFilter vote) => vote.State + (vote.Vote is { } way ? ":" + Of(way) : "");

    /// <summary>Reads a way to vote; null for what is none.</summary>
    public static Vote? Read(string? text) => Enum.GetValues<Vote>().Cast<Vote?>().FirstOrDefault(v => Of(v!.Value) == text);

    /// <summary>Reads the vote of a State; null for what names none.</summary>
    public static StateVoteFilter? ReadOfState(string? text)
    {
        string[] parts = (text ?? "").Split(':', 2);
        return State(parts[0]) is { } state ? new StateVoteFilter(state, parts.Length > 1 ? Read(parts[1].Trim()) : null) : null;
    }

    /// <summary>The State that a person means by a code or a name; null where none is known.</summary>
    public static StateId? State(string? text) => string.IsNullOrWhiteSpace(text) ? null : States.Find(text)?.Id;
}
