using KnowledgeGraph.Model;

namespace KnowledgeGraph.Mcp.Answers;

/// <summary>A piece of a text, cut between words and never inside of a character.</summary>
internal static class Excerpt
{
    /// <summary>The span of a piece.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where it begins, in UTF-16 units.</param>
    /// <param name="most">How long it may be, in UTF-16 units; at least 2.</param>
    public static TextSpan Of(string text, int start, int most)
    {
        start = Math.Clamp(start, 0, text.Length);
        start -= start > 0 && start < text.Length && char.IsLowSurrogate(text[start]) && char.IsHighSurrogate(text[start - 1]) ? 1 : 0;
        if (text.Length - start <= most)
        {
            return new TextSpan(start, text.Length);
        }

        // The space stays with the words before it, so that the pieces of a text are the text.
        int space = text.LastIndexOf(' ', start + most - 1, most);
        int end = space > start + (most / 2) ? space + 1 : start + most;
        end -= char.IsHighSurrogate(text[end - 1]) && char.IsLowSurrogate(text[end]) ? 1 : 0;
        return new TextSpan(start, end);
    }

    /// <summary>The pieces of a text from one of its places on, each as long as may be; one, an empty one, of an empty text.</summary>
    public static IEnumerable<TextSpan> All(string text, int start, int most)
    {
        TextSpan piece = Of(text, start, most);
        yield return piece;
        while (piece.End < text.Length)
        {
            piece = Of(text, piece.End, most);
            yield return piece;
        }
    }

    /// <summary>A piece around a place.</summary>
    public static TextSpan Around(string text, int place, int most)
    {
        if (text.Length <= most || place < most / 2)
        {
            return Of(text, 0, most);
        }

        int space = text.LastIndexOf(' ', Math.Min(place, text.Length - 1) - (most / 4), most / 8);
        return Of(text, space >= 0 ? space + 1 : place - (most / 4), most);
    }
}
