using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Links;

/// <summary>
/// From a block to the provision that its words have become: a provision is made of whole blocks in their order, a number or a mark
/// taken off the first, so each block's words stand in it unchanged.
/// </summary>
internal sealed class LinkPlaces
{
    private readonly List<Part> _text;
    private readonly List<Part> _notes;
    private (int Part, int Offset) _textAt;
    private (int Part, int Offset) _notesAt;

    /// <summary>The places of a document's parts.</summary>
    public LinkPlaces(List<Part> parts)
    {
        _text = parts.FindAll(p => p.Kind != ProvisionKind.Footnote);
        _notes = parts.FindAll(p => p.Kind == ProvisionKind.Footnote);
    }

    /// <summary>Finds a block. Ask for the blocks in their order.</summary>
    /// <param name="block">The block.</param>
    /// <param name="shift">What to add to an offset of the block to get one of the provision.</param>
    /// <returns>The provision; null where the block is nowhere.</returns>
    public Part? Find(Block block, out int shift)
    {
        int length = ListMark.OperativeNumber(block.Text, out _);
        foreach (int taken in new[] { 0, length, length + ListMark.Length(block.Text.AsSpan(length)) }.Distinct())
        {
            string words = block.Text[taken..].TrimStart();
            if (words.Length > 0 && (block.Note is null ? Find(_text, ref _textAt, words, out Part? part, out int at) : Find(_notes, ref _notesAt, words, out part, out at)))
            {
                shift = at - (block.Text.Length - words.Length);
                return part;
            }
        }

        shift = 0;
        return null;
    }

    // What was folded into the head stands before all else.
    private static bool Find(List<Part> parts, ref (int Part, int Offset) from, string words, out Part? part, out int at)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            int index = (from.Part + i) % parts.Count;
            at = parts[index].Text.IndexOf(words, i == 0 ? from.Offset : 0, StringComparison.Ordinal);
            if (at >= 0)
            {
                part = parts[index];
                from = index >= from.Part ? (index, at + words.Length) : from;
                return true;
            }
        }

        (part, at) = (null, -1);
        return false;
    }
}
