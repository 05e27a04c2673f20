using System.Runtime.InteropServices;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Storage.Derivation.Records;

/// <summary>Gathers how often States did what.</summary>
internal sealed class StateCounts
{
    private readonly SortedDictionary<string, int[]> votes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> sponsored = new(StringComparer.Ordinal);

    /// <summary>How the States voted, by code.</summary>
    public IReadOnlyList<StateVotes> Votes => [.. votes.Select(v => new StateVotes(new StateId(v.Key), Counts(v.Value)))];

    /// <summary>The States, by code.</summary>
    public IReadOnlyList<Model.Records.State> States =>
    [
        .. votes.Select(v => new StateId(v.Key)).Select(id => new Model.Records.State(
            id, Name(id), Counts(votes[id.Value]), sponsored.GetValueOrDefault(id.Value))),
    ];

    /// <summary>A State voted in one way so often.</summary>
    public void Voted(string code, int vote, int count) => Of(code)[vote] += count;

    /// <summary>A State sponsored so many texts.</summary>
    public void Sponsored(string code, int count)
    {
        Of(code);
        CollectionsMarshal.GetValueRefOrAddDefault(sponsored, code, out _) += count;
    }

    private static string Name(StateId id) => Model.Vocabulary.States.Of(id)?.Name ?? id.Value;

    private static VoteCounts Counts(int[] ways) => new(
        ways[(int)Vote.InFavour], ways[(int)Vote.Against], ways[(int)Vote.Abstaining],
        ways[(int)Vote.NotVoting] is > 0 and var absent ? absent : null);

    private int[] Of(string code) =>
        votes.TryGetValue(code, out int[]? ways) ? ways : votes[code] = new int[(int)Vote.NotVoting + 1];
}
