using System.Globalization;
using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Segmentation;

/// <content>Blocks of a format that says what they are: what it says goes before what the words look like, in the rooms where it says so reliably.</content>
internal sealed partial class Segmenter
{
    private Block _block;

    // Where the format marks the cover, the head is the cover.
    private static int? StructuredHeadEnd(IReadOnlyList<Block> blocks)
    {
        int end = 0;
        while (end < blocks.Count && (blocks[end].Role == BlockRole.Head || blocks[end].Note is not null))
        {
            end++;
        }

        return end > 0 && blocks[0].Role == BlockRole.Head ? end : null;
    }

    /// <returns>False where the words decide.</returns>
    private bool TakeStructured(string text)
    {
        switch (_block.Role)
        {
            case BlockRole.Formula:
                // Of a body that nobody knows, or in another language.
                _headBlocks.Add(text);
                return true;
            case BlockRole.Preambular when _room is Room.Preamble or Room.Operative:
                return TakeMarkedPreambular(text);
            case BlockRole.Body when _room is Room.Preamble or Room.Operative or Room.Closing:
                return TakeBody(text);
            case BlockRole.Item when ListMark.Length(text) > 0 && _paragraph is not null:
                Item(text);
                return true;
            case BlockRole.Item or BlockRole.More when _current is not null && _pendingHeading is null && !_awaitsAnnexTitle && _current.Kind != ProvisionKind.Section:
                _current.Append(text);
                return true;
            case BlockRole.Cell:
                return TakeCell(text);
            case BlockRole.Heading when ListMark.OperativeNumber(text, out _) == 0 && ListMark.Length(text) == 0 && !_isStatement:
                TakeHeading(text);
                return true;
            case BlockRole.Annex:
                OpenAnnex("Annex", text);
                return true;
            case BlockRole.Closing:
                TakeClosing(text);
                return true;
            default:
                return false;
        }
    }

    private bool TakeMarkedPreambular(string text)
    {
        OpeningWords words = Words(text);
        if (ListMark.Length(text) > 0 || words.Length == 0)
        {
            return false;
        }

        FlushHeading();
        Paragraph(Unique($"{_prefix}PP{++_preambular}"), ProvisionKind.Preambular, text, words, null);
        return true;
    }

    // The main body begins where it says so; a numbered paragraph there is an operative one. Others may be headings, items, tables.
    private bool TakeBody(string text)
    {
        if (_room == Room.Preamble && EnactingFormula.OpensStatement(text))
        {
            return false;
        }

        _room = _room == Room.Preamble && _firstSpeaker is not null ? Room.Operative : _room;
        if (ListMark.OperativeNumber(text, out _) == 0 || _room == Room.Closing)
        {
            return false;
        }

        TakeOperative(text);
        return true;
    }

    // Figures and names are read on in one line; a cell that holds a text is a paragraph of its own in an annex or a statement.
    private bool TakeCell(string text)
    {
        if (_isStatement && _room != Room.Annex && text.Length >= LongestHeading)
        {
            return false;
        }

        Part? table = _room == Room.Annex ? _paragraph is { Number: null, Kind: ProvisionKind.AnnexParagraph } ? _paragraph : null : _paragraph;
        if (_room == Room.Annex && (table is null || text.Length >= LongestHeading || EndsSentence(text)))
        {
            FlushHeading();
            Paragraph(Unique(string.Create(CultureInfo.InvariantCulture, $"{_annex!.Label}:PP{++_unnumbered}")), ProvisionKind.AnnexParagraph, text, Words(text), null);
            return true;
        }

        table?.Append(text);
        return table is not null;
    }

    private void TakeHeading(string text)
    {
        if (_awaitsAnnexTitle)
        {
            _awaitsAnnexTitle = false;
            _annex!.Append(text);
            NameAnnex(text);
            return;
        }

        Heading(text);
    }

    // The editors print the opening words in italics; that goes before what the words look like, if it is a phrase and not a sentence.
    private OpeningWords Words(ReadOnlySpan<char> text)
    {
        OpeningWords read = OpeningWords.Read(text);
        return _block.Opening.IsEmpty || _block.Text.Length - text.Length != _block.Opening.Start ? read : OpeningWords.Marked(text, _block.Opening.Length, read);
    }
}
