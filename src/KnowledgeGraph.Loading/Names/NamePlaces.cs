using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Loading.Names;

/// <summary>Where a document says that what it cites by name is to be found.</summary>
internal sealed class NamePlaces
{
    private const int LongestBracket = 100;

    private readonly Dictionary<string, DocumentProvision> _provisions;
    private readonly ILookup<string, DocumentCitation> _citations;

    public NamePlaces(Document document)
    {
        _provisions = document.Provisions.ToDictionary(p => p.Label, StringComparer.Ordinal);
        _citations = document.Citations.ToLookup(c => c.Source, StringComparer.Ordinal);
    }

    /// <summary>The place that stands right behind a name: what its footnote cites first, or the symbol in the bracket; null where none is.</summary>
    public NamePlace? Of(DocumentCitation named)
    {
        DocumentProvision provision = _provisions[named.Source];
        DocumentCitation? next = _citations[named.Source].FirstOrDefault(c => c.Span.Start >= named.Span.End);
        if (next is not null && IsBracketed(provision.Text.AsSpan(named.Span.End, next.Span.Start - named.Span.End))
            && Place(next) is { IsSymbol: true } bracketed)
        {
            return bracketed;
        }

        foreach (NoteMark mark in provision.Marks)
        {
            if (mark.Span.Start >= named.Span.End && IsPunctuation(provision.Text.AsSpan(named.Span.End, mark.Span.Start - named.Span.End)))
            {
                // "See resolution 50/245": the note is about the text, and does not say that it stands there.
                return _provisions.TryGetValue(mark.Note, out DocumentProvision? note) && !note.Text.StartsWith("See", StringComparison.Ordinal)
                    && _citations[mark.Note].FirstOrDefault() is { } source ? Place(source) : null;
            }
        }

        return null;
    }

    private static NamePlace? Place(DocumentCitation source) =>
        source.Target is not { } target ? null
        : target.Symbol is string symbol ? new NamePlace(symbol, source.Pinpoint, true)
        : target.Title is string title ? new NamePlace(title, source.Pinpoint, false)
        : null;

    private static bool IsBracketed(ReadOnlySpan<char> between) => between.TrimEnd() is " (" or "(" or ", (";

    // "the Rome Statute of the International Criminal Court (the Rome Statute),¹"
    private static bool IsPunctuation(ReadOnlySpan<char> between)
    {
        int open = between.IndexOf('('), close = between.IndexOf(')');
        if (open >= 0 && close > open && close - open <= LongestBracket)
        {
            return IsPunctuation(between[..open]) && IsPunctuation(between[(close + 1)..]);
        }

        foreach (char c in between)
        {
            if (!char.IsWhiteSpace(c) && !char.IsPunctuation(c))
            {
                return false;
            }
        }

        return true;
    }
}
