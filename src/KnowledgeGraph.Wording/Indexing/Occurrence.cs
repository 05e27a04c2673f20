namespace KnowledgeGraph.Wording.Indexing;

/// <summary>A paragraph in which words stand that are asked about.</summary>
/// <param name="Provision">The paragraph.</param>
/// <param name="Date">The day of its text.</param>
/// <param name="Covered">How many of the words it covers.</param>
/// <param name="Of">How many words are asked about.</param>
public sealed record Occurrence(ProvisionId Provision, DateOnly? Date, int Covered, int Of)
{
    /// <summary>The share of the words that it covers, from 0 to 1.</summary>
    public double Coverage => Of == 0 ? 0 : (double)Covered / Of;
}
