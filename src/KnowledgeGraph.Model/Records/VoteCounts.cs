namespace KnowledgeGraph.Model.Records;

/// <summary>How many voted which way.</summary>
/// <param name="InFavour">In favour.</param>
/// <param name="Against">Against.</param>
/// <param name="Abstaining">Abstaining.</param>
/// <param name="NotVoting">Members that did not vote; null where nothing says how many.</param>
public readonly record struct VoteCounts(int InFavour, int Against, int Abstaining, int? NotVoting = null)
{
    /// <summary>How many took part.</summary>
    public int Present => InFavour + Against + Abstaining;

    /// <summary>Those of votes, each counted once.</summary>
    public static VoteCounts Of(IEnumerable<StateVote> votes)
    {
        int[] counts = new int[(int)Vote.NotVoting + 1];
        foreach (StateVote vote in votes)
        {
            counts[(int)vote.Vote]++;
        }

        return new VoteCounts(
            counts[(int)Vote.InFavour], counts[(int)Vote.Against], counts[(int)Vote.Abstaining],
            counts[(int)Vote.NotVoting] is > 0 and var absent ? absent : null);
    }
}
