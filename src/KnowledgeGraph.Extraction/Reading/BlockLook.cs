using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>How words of a block are printed.</summary>
internal enum InlineStyle : byte
{
    /// <summary>In italics.</summary>
    Italic,

    /// <summary>In bold type.</summary>
    Bold,

    /// <summary>Underlined.</summary>
    Underline,

    /// <summary>Raised.</summary>
    Raised,

    /// <summary>Lowered.</summary>
    Lowered,

    /// <summary>A link.</summary>
    Link,
}

/// <summary>Words of a block that are printed in a way of their own.</summary>
/// <param name="Span">Where they stand, in UTF-16 units of the block.</param>
/// <param name="Style">How they are printed.</param>
/// <param name="Address">Where a link leads to.</param>
internal readonly record struct StyledWords(TextSpan Span, InlineStyle Style, string? Address = null);

/// <summary>The cell of a table that a block stands in.</summary>
/// <param name="Table">The number of the table in the document.</param>
/// <param name="Row">The row, from 0.</param>
/// <param name="Column">The column, from 0.</param>
/// <param name="Rows">How many rows it goes over.</param>
/// <param name="Columns">How many columns it goes over.</param>
/// <param name="IsHeading">Whether it heads its column or row.</param>
internal readonly record struct TableCell(int Table, int Row, int Column, int Rows = 1, int Columns = 1, bool IsHeading = false);

/// <summary>The item of a list that a block stands in.</summary>
/// <param name="List">The number of the outermost list in the document.</param>
/// <param name="Level">How deep the list lies in others, from 0.</param>
/// <param name="Item">The number of the item in the outermost list.</param>
/// <param name="IsOrdered">Whether its items are numbered.</param>
internal readonly record struct ListItem(int List, int Level, int Item, bool IsOrdered);

/// <summary>What a format shows of a block beside its words and its role.</summary>
/// <param name="Words">What is printed in a way of its own, by start.</param>
/// <param name="Heading">The level of a heading, from 1; 0 for what is none.</param>
/// <param name="Cell">The cell that it stands in.</param>
/// <param name="Item">The item of a list that it stands in.</param>
internal sealed record BlockLook(IReadOnlyList<StyledWords> Words, int Heading = 0, TableCell? Cell = null, ListItem? Item = null)
{
    /// <summary>A block without anything of its own.</summary>
    public static readonly BlockLook Plain = new([]);

    /// <summary>The look of a block, with so many characters before the words that it was made of.</summary>
    public BlockLook Behind(int prefix) => prefix == 0 || Words.Count == 0 ? this
        : this with { Words = [.. Words.Select(w => w with { Span = new TextSpan(w.Span.Start + prefix, w.Span.End + prefix) })] };

    /// <summary>The look of other words than those that it was made of: where they stand is not known.</summary>
    public BlockLook OfOtherWords() => this with { Words = [] };
}
