using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Dataset.Reading;

/// <summary>What became of the texts of a data set.</summary>
/// <param name="Added">How many are new in the graph.</param>
/// <param name="Replaced">How many replaced others.</param>
/// <param name="Unchanged">How many the graph had already.</param>
public readonly record struct DatasetCounts(int Added, int Replaced, int Unchanged)
{
    /// <summary>These and one more.</summary>
    public DatasetCounts With(SaveOutcome outcome) => outcome switch
    {
        SaveOutcome.Added => this with { Added = Added + 1 },
        SaveOutcome.Replaced => this with { Replaced = Replaced + 1 },
        _ => this with { Unchanged = Unchanged + 1 },
    };
}
