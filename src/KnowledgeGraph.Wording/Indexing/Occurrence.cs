namespace KnowledgeGraph.Wording.Indexing;

/// <summary>A paragraph in which words stand that are asked about.</summary>
/// <param name="Provision">The paragraph.</param>
/// <param name="Letter">What tells its text from the other texts of the instrument: a part's letter, a language; empty for the text itself.</param>
/// <param name="Date">The day of its text.</param>
/// <param name="Covered">How many of the words it covers.</param>
/// <param name="Of">How many words are asked about.</param>
public sealed record Occurrence(ProvisionId Provision, string Letter, DateOnly? Date, int Covered, int Of)
{
    /// <summary>The share of the words that it covers, from 0 to 1.</summary>
    public double Coverage => Of == 0 ? 0 : (double)Covered / Of;
}
