namespace KnowledgeGraph.Extraction.Citations.Names;

/// <summary>The decisions of bodies of which a document has told the symbol: "the delimitation decision by the Boundary Commission of 13 April 2002
/// (S/2002/423)".</summary>
internal sealed class ToldDecisions
{
    private readonly List<(string Body, string? Kind, string Symbol)> _all = [];

    /// <summary>Takes up a decision.</summary>
    /// <param name="body">The last word of the body's name.</param>
    /// <param name="kind">What kind of decision it is called; null where it is not said.</param>
    /// <param name="symbol">Its symbol.</param>
    public void Tell(string body, string? kind, string symbol) => _all.Add((body, kind, symbol));

    /// <summary>The symbol of the only decision that a body has taken; null where none or several have been told.</summary>
    public string? Of(string body) => Only(_all.FindAll(d => d.Body == body));

    /// <summary>The symbol of the only decision of a kind; null where none or several have been told.</summary>
    public string? OfKind(string? kind) => kind is null ? null : Only(_all.FindAll(d => d.Kind == kind));

    private static string? Only(List<(string Body, string? Kind, string Symbol)> decisions) =>
        decisions.Count > 0 && decisions.TrueForAll(d => d.Symbol == decisions[0].Symbol) ? decisions[0].Symbol : null;
}
