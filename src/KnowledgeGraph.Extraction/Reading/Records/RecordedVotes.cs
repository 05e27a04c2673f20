using System.Globalization;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Extraction.Reading.Records;

/// <summary>The votes that a library's record lists, and their counts.</summary>
internal static class RecordedVotes
{
    private static readonly (string List, string Count, Vote Vote, string Words)[] Lists =
    [
        ("MS_in_favour", "MS_in_favour_count", Vote.InFavour, "in favour"),
        ("MS_against", "MS_against_count", Vote.Against, "against"),
        ("MS_abstaining", "MS_abstaining_count", Vote.Abstaining, "abstaining"),
        ("MS_not_voting", "MS_not_voting_count", Vote.NotVoting, "not voting"),
    ];

    /// <summary>The votes, each State's once: the first one that is listed.</summary>
    public static IReadOnlyList<StateVote> Read(RawRecord raw, RecordDoubts doubts)
    {
        var votes = new List<StateVote>();
        var voted = new HashSet<StateId>();
        var twice = new List<string>();
        foreach ((string list, string count, Vote vote, string words) in Lists)
        {
            string[] names = [.. raw.List(list).Select(n => n.Trim()).Where(n => n.Length > 0)];
            int? printed = Count(raw, count);
            if (printed is { } counted && counted != names.Length)
            {
                doubts.Add(
                    DiagnosticCodes.VotesDifferFromCount,
                    string.Create(CultureInfo.InvariantCulture, $"{names.Length} States are listed {words}, and {counted} are counted."));
            }

            foreach (string name in names)
            {
                StateId? state = States.Named(name)?.Id;
                if (state is null)
                {
                    doubts.Add(DiagnosticCodes.UnknownState, $"No State is known that votes as “{Advice.Shortened(name)}”.");
                }
                else if (!voted.Add(state.Value))
                {
                    twice.Add(name);
                    continue;
                }

                votes.Add(new StateVote(vote, state, state is null ? name : null));
            }
        }

        doubts.Twice(twice);
        return votes;
    }

    /// <summary>The counts; null where none is printed, or where all are zero because nobody voted.</summary>
    public static VoteCounts? Counts(RawRecord raw)
    {
        int?[] counts = [.. Lists.Select(l => Count(raw, l.Count))];
        return counts.Any(c => c > 0) ? new VoteCounts(counts[0] ?? 0, counts[1] ?? 0, counts[2] ?? 0, counts[3]) : null;
    }

    private static int? Count(RawRecord raw, string name) =>
        int.TryParse(raw.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : null;
}
