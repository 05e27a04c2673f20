namespace KnowledgeGraph.Api.GraphQL.Guards;

/// <summary>
/// How much of a query is read before it is refused. Each limit is checked before GraphQL's own validation, whose cost may grow with
/// the square of a query's fields, or with two to the power of its fragments.
/// </summary>
public sealed class GuardLimits
{
    /// <summary>The words and signs of a document, comments among them. A string is one, however long.</summary>
    public int MaxTokens { get; set; } = 10_000;

    /// <summary>The longest string, word or comment, in UTF-16 units. A longer text goes into a variable.</summary>
    public int MaxTokenLength { get; set; } = 2_000;

    /// <summary>How deeply brackets of any kind are nested.</summary>
    public int MaxNesting { get; set; } = 50;

    /// <summary>How many fields deep an operation goes, through its fragments. The introspection query of the usual tools has 15.</summary>
    public int MaxDepth { get; set; } = 20;

    /// <summary>How many fragments, inline or by name, stand in fragments, whatever fields are between them.</summary>
    public int MaxFragmentDepth { get; set; } = 50;

    /// <summary>How many fields are renamed.</summary>
    public int MaxAliases { get; set; } = 200;

    /// <summary>How many directives are used.</summary>
    public int MaxDirectives { get; set; } = 100;

    /// <summary>How many fields the operations have once every fragment stands in its place.</summary>
    public int MaxSelections { get; set; } = 1_000;

    /// <summary>How many pairs of fields of the same name in the same place have to be compared to know that they agree.</summary>
    public int MaxOverlaps { get; set; } = 2_000;

    /// <summary>What an operation may cost: about the number of objects that its page sizes ask for.</summary>
    public int MaxCost { get; set; } = 50_000;

    /// <summary>
    /// How much work a request may take while it runs, in units of <see cref="KnowledgeGraph.Model.Graph.WorkBudget"/>: a unit is about a
    /// microsecond or 64 bytes, so that this is a second or 64 MB.
    /// </summary>
    public int MaxWork { get; set; } = 1_000_000;

    /// <summary>How many errors an answer reports.</summary>
    public int MaxErrors { get; set; } = 20;

    /// <summary>Whether every limit lets something through.</summary>
    internal bool AreUsable
    {
        get
        {
            int[] above0 = [MaxTokens, MaxTokenLength, MaxNesting, MaxDepth, MaxSelections, MaxCost, MaxWork, MaxErrors];
            int[] from0 = [MaxAliases, MaxDirectives, MaxOverlaps, MaxFragmentDepth];
            return Array.TrueForAll(above0, limit => limit > 0) && Array.TrueForAll(from0, limit => limit >= 0);
        }
    }
}
