using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Markup;

/// <summary>Words of a provision that are one block: they are written into one element.</summary>
/// <param name="Part">The provision.</param>
/// <param name="Span">Where they stand in it.</param>
/// <param name="Block">The number of their block.</param>
/// <param name="Look">How they look; words in UTF-16 units of the provision.</param>
internal sealed record Holder(Part Part, TextSpan Span, int Block, BlockLook Look)
{
    /// <summary>Whether they begin the provision.</summary>
    public bool IsFirst => Span.Start == 0;

    /// <summary>The holders of a provision: its blocks, where it is made of blocks and of nothing else.</summary>
    public static IReadOnlyList<Holder> Of(Part part, Layout? layout)
    {
        if (layout is null || !AreWhole(part))
        {
            return [new Holder(part, new TextSpan(0, part.Text.Length), part.Pieces.Count > 0 ? part.Pieces[0].Block : 0, BlockLook.Plain)];
        }

        return [.. part.Pieces.Select(p => new Holder(part, new TextSpan(p.At, p.At + p.Length), p.Block, Within(layout[p.Block], p)))];
    }

    /// <summary>The first of its words in italics, as a reader takes them: those that only a space parts are one.</summary>
    public TextSpan FirstItalics()
    {
        TextSpan first = default;
        foreach (StyledWords words in Look.Words.Where(w => w.Style == InlineStyle.Italic))
        {
            if (!first.IsEmpty && words.Span.Start > first.End + 1)
            {
                break;
            }

            first = first.IsEmpty ? words.Span : new TextSpan(first.Start, Math.Max(first.End, words.Span.End));
        }

        return first;
    }

    // One space stands between two blocks of a provision.
    private static bool AreWhole(Part part)
    {
        int at = 0;
        foreach (BlockPiece piece in part.Pieces)
        {
            if (piece.At != at)
            {
                return false;
            }

            at = piece.At + piece.Length + 1;
        }

        return at == part.Text.Length + 1;
    }

    private static BlockLook Within(BlockLook look, BlockPiece piece) =>
        look.Words.Count == 0 ? look : look with { Words = [.. look.Words.Select(w => Within(w, piece)).Where(w => !w.Span.IsEmpty)] };

    private static StyledWords Within(StyledWords words, BlockPiece piece)
    {
        int start = Math.Max(words.Span.Start, piece.Start), end = Math.Min(words.Span.End, piece.Start + piece.Length);
        return words with { Span = start < end ? new TextSpan(start - piece.Start + piece.At, end - piece.Start + piece.At) : default };
    }
}
