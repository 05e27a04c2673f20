using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Wording.Differences;

/// <summary>What comparing may cost, shared by all the paragraphs of two texts.</summary>
/// <param name="steps">How many comparisons of two words may be made, about.</param>
public sealed class DifferenceEffort(long steps = DifferenceEffort.Standard)
{
    /// <summary>About a second.</summary>
    public const long Standard = 400_000_000;

    // So many comparisons of two words count as one unit of work.
    private const int StepsPerUnit = 500;

    private long _left = steps;

    /// <summary>Takes what a comparison may cost at the most, if so much is left.</summary>
    internal bool Afford(long cost)
    {
        if (cost > _left)
        {
            return false;
        }

        WorkBudget.Spend(cost / StepsPerUnit);
        _left -= cost;
        return true;
    }
}
