using System.Xml;
using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reading.Akn;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Markup;

/// <summary>
/// Writes the rooms of a document (Akoma Ntoso 1.0 Part 1, section 5): the head into the preface, the preamble, the operative part and
/// whatever else stands there into the main body, what follows it into the conclusions, annexes into attachments.
/// </summary>
internal sealed class AknBody
{
    private readonly DraftingForms _forms;
    private readonly XmlWriter _xml;
    private readonly SourceText _text;
    private readonly MarkedBlocks _blocks;
    private readonly MarkedNotes _notes;
    private readonly MarkedProvisions _provisions;
    private readonly ProvisionMarks _marks;
    private readonly Action<string> _writeAnnexMeta;

    /// <summary>Prepares to write a document.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="text">The document.</param>
    /// <param name="writeAnnexMeta">Writes the metadata of an annex, given its label.</param>
    public AknBody(XmlWriter xml, SourceText text, Action<string> writeAnnexMeta)
    {
        (_xml, _text, _writeAnnexMeta) = (xml, text, writeAnnexMeta);
        _forms = DraftingForms.Of(Languages.Find(text.Document.Language) ?? Languages.All[0]);
        _marks = new ProvisionMarks(xml, text.Parts, text.Document.Head, _forms);
        _notes = new MarkedNotes(xml, _marks, text.Parts) { WriteBlocks = WriteNoteBlocks };
        _blocks = new MarkedBlocks(xml, new MarkedInlines(xml, text.Document, _notes.WriteMark), _marks, text.Layout, _notes.WriteUnmarked);
        _provisions = new MarkedProvisions(xml, _blocks, _marks, text.Layout);
    }

    /// <summary>Writes the rooms.</summary>
    public void Write()
    {
        var rooms = new AknRooms(_text.Parts);
        IReadOnlyList<Holder> head = rooms.Head is { } part ? Holder.Of(part, _text.Layout) : [];
        IReadOnlyList<Holder> formulas = [.. head.Skip(1).Reverse().TakeWhile(IsFormula).Reverse()];
        WritePreface([.. head.SkipLast(formulas.Count)]);
        if (formulas.Count + rooms.Preamble.Count > 0)
        {
            Begin(AknNames.Preamble);
            WriteFormulas(formulas);
            _provisions.WriteAll(rooms.Preamble, null, isInPreamble: true);
            _xml.WriteEndElement();
        }

        WriteMain(rooms.Main);
        if (rooms.Conclusions.Count > 0)
        {
            Begin(AknNames.Conclusions);
            _provisions.WriteAll(rooms.Conclusions, null);
            _xml.WriteEndElement();
        }

        if (rooms.Attachments.Count > 0)
        {
            Begin(AknNames.Attachments);
            rooms.Attachments.ForEach(WriteAttachment);
            _xml.WriteEndElement();
        }
    }

    private bool IsFormula(Holder holder) => _forms.Formula.Is(holder.Span.Of(holder.Part.Text));

    private void WritePreface(IReadOnlyList<Holder> head)
    {
        if (head.Count == 0)
        {
            return;
        }

        Begin(AknNames.Preface);
        Begin(AknNames.Container);
        _xml.WriteAttributeString(AknNames.Name, "head");
        _marks.Write(head[0].Part, null, null, default);
        _blocks.Write(head, head[0].Part);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteFormulas(IReadOnlyList<Holder> formulas)
    {
        foreach (Holder formula in formulas)
        {
            Begin(AknNames.Formula);
            _xml.WriteAttributeString(AknNames.Name, AknNames.EnactingFormula);
            _blocks.WriteBlock(formula, null);
            _xml.WriteEndElement();
        }
    }

    private void WriteMain(List<Part> main)
    {
        Begin(AknNames.MainBody);
        _provisions.WriteAll(main, null);
        if (main.Count == 0)
        {
            // The schema wants something there.
            Begin(AknNames.P);
            _notes.Alone.ForEach(note => _notes.Write(note, null, note.Number ?? "", isMarked: false));
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    // The annex itself is the attachment; its words are headings.
    private void WriteAttachment(List<Part> parts)
    {
        Part annex = parts[0];
        bool isAnnex = annex.Kind == ProvisionKind.Annex;
        Begin(AknNames.Attachment);
        if (isAnnex)
        {
            _marks.Write(annex, null, null, default);
        }

        Begin(AknNames.Doc);
        _xml.WriteAttributeString(AknNames.Name, "annex");
        _writeAnnexMeta(annex.Label);
        Begin(AknNames.MainBody);
        if (isAnnex)
        {
            _provisions.WriteHeadings(Holder.Of(annex, _text.Layout), annex);
        }

        _provisions.WriteAll(isAnnex ? parts[1..] : parts, isAnnex ? annex : null);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteNoteBlocks(Part note) => _blocks.Write(Holder.Of(note, _text.Layout), note);

    private void Begin(string element) => _xml.WriteStartElement(element, AknNames.Namespace);
}
