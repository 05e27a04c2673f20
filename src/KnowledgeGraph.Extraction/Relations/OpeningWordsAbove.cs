using KnowledgeGraph.Extraction.Segmentation;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>
/// What a provision begins with: its own opening words, or, in a subparagraph without any, the verb that the paragraph above ends with
/// ("Welcomes the report, and requests the Secretary-General: (a) …").
/// </summary>
internal sealed class OpeningWordsAbove
{
    private readonly Dictionary<Part, Closing> _closings = [];
    private readonly Dictionary<string, Opening> _openings = new(StringComparer.Ordinal);

    /// <summary>Begins a provision.</summary>
    public void Open(Part part, Clause clause)
    {
        if (part.Opening.Length > 0)
        {
            Opening own = Of(part);
            clause.Begin(new Governor(part.Verb, own.Relation), own.IsEmphasis, own.IsDeciding, own.Decision);
            return;
        }

        Closing? above = Above(part);
        clause.Begin(above?.Verb ?? Governor.None, isEmphatic: false, above?.IsDeciding ?? false, decision: null);
        if (above?.IsObject is false)
        {
            clause.EndObject();
        }
    }

    /// <summary>Keeps what a provision ends with.</summary>
    public void Close(Part part, Clause clause) => _closings[part] = new Closing(clause.Verb, clause.IsDeciding, clause.IsObject);

    private Closing? Above(Part part)
    {
        for (Part? above = part.Parent; above is not null; above = above.Parent)
        {
            if (_closings.TryGetValue(above, out Closing? closing))
            {
                return closing;
            }

            if (above.Opening.Length > 0)
            {
                Opening opening = Of(above);
                return new Closing(new Governor(above.Verb, opening.Relation), opening.IsDeciding, IsObject: false);
            }
        }

        return null;
    }

    private Opening Of(Part part)
    {
        string action = part.Opening.Action ?? "";
        if (!_openings.TryGetValue(action, out Opening? opening))
        {
            _openings[action] = opening = Opening.Of(action, part.Opening.Relation);
        }

        return opening;
    }

    private sealed record Closing(Governor Verb, bool IsDeciding, bool IsObject);
}
