using System.Globalization;
using System.Xml;
using KnowledgeGraph.Extraction.Reading.Akn;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Markup;

/// <summary>
/// Writes the metadata of a document: what it is, by the naming of the United Nations' documents; where it is published; its subjects; what it
/// cites; what it states; and what only the graph knows of it.
/// </summary>
internal sealed class AknMeta
{
    private const string Program = "kg";
    private const string ByProgram = "#" + Program;

    private readonly XmlWriter _xml;
    private readonly Document _document;
    private readonly CitedTexts _cited;
    private readonly WorkName _work;

    /// <summary>Prepares to write metadata.</summary>
    public AknMeta(XmlWriter xml, Document document) =>
        (_xml, _document, _cited, _work) = (xml, document, new CitedTexts(document), new WorkName(document));

    /// <summary>Writes the metadata of the document.</summary>
    public void Write()
    {
        Begin(AknNames.Meta);
        WriteIdentification("");
        WritePublication();
        WriteSubjects();
        WriteAnalysis();
        WriteReferences();
        WriteOwn();
        if (_document.Statements.Count > 0)
        {
            Begin(AknNames.Proprietary, AknNames.Source, ByProgram);
            UndoStatements.Write(_xml, _document);
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    /// <summary>Writes the metadata of an annex.</summary>
    public void WriteAnnex(string label)
    {
        Begin(AknNames.Meta);
        WriteIdentification(KebabCase.Of(label));
        _xml.WriteEndElement();
    }

    private void WriteIdentification(string component)
    {
        string work = _work.Work, expression = $"{work}/{_work.Language}@";
        Begin(AknNames.Identification, AknNames.Source, ByProgram);
        Begin(AknNames.FrbrWork);
        Address($"{work}/!main/{component}", $"{work}/");
        DateAndAuthor(_work.Author, "author");
        Value(AknNames.FrbrCountry, "un");
        if (component.Length == 0)
        {
            Value(AknNames.FrbrSubtype, _document.Head.Kind.CamelName());
            Value(AknNames.FrbrNumber, _document.Head.Symbol);
            Value(AknNames.FrbrName, _document.Head.Title);
        }

        _xml.WriteEndElement();
        Begin(AknNames.FrbrExpression);
        Address($"{expression}!main/{component}", $"{expression}/");
        DateAndAuthor(_work.Author, "issuer");
        Begin(AknNames.FrbrLanguage, AknNames.Language, _work.Language);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        Begin(AknNames.FrbrManifestation);
        Address($"{expression}/!main{(component.Length > 0 ? "/" : "")}{component}.xml", $"{expression}.xml");
        DateAndAuthor(Program, "editor");
        Value(AknNames.FrbrFormat, "application/akn+xml");
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void Address(string full, string uri)
    {
        Value(AknNames.FrbrThis, full);
        Value(AknNames.FrbrUri, uri);
    }

    private void DateAndAuthor(string author, string role)
    {
        Begin(AknNames.FrbrDate, AknNames.Date, WorkName.Day(_document.Head.Date));
        Attribute(AknNames.Name, _document.Head.Date is null ? "unknown" : AknNames.Adoption);
        _xml.WriteEndElement();
        Begin(AknNames.FrbrAuthor, AknNames.Href, "#" + author);
        Attribute(AknNames.As, "#" + role);
        _xml.WriteEndElement();
    }

    private void WritePublication()
    {
        if (_document.Head is not { Symbol: { } symbol, Date: { } date })
        {
            return;
        }

        Begin(AknNames.Publication, AknNames.Date, WorkName.Day(date));
        Attribute(AknNames.Name, _document.Head.Kind.CamelName());
        Attribute(AknNames.ShowAs, OfficialIri.Page(symbol) ?? symbol);
        Attribute("number", symbol);
        _xml.WriteEndElement();
    }

    private void WriteSubjects()
    {
        if (_document.Head.Subjects.Count == 0)
        {
            return;
        }

        Begin(AknNames.Classification, AknNames.Source, ByProgram);
        string head = _document.Provisions.FirstOrDefault(p => p.Kind == ProvisionKind.Head)?.Text ?? "";
        foreach (string subject in _document.Head.Subjects)
        {
            // What the head prints is the title of an agenda item; the library's terms are printed nowhere.
            Begin(AknNames.Keyword, AknNames.Value, subject);
            Attribute(AknNames.ShowAs, subject);
            Attribute(AknNames.Dictionary, head.Contains(subject, StringComparison.Ordinal) ? "#agenda" : AknNames.LibraryThesaurus);
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    // What may be meant where several texts may be, and what is meant where the words do not name it.
    private void WriteAnalysis()
    {
        DocumentCitation[] told = [.. _document.Citations.Where(c => c.Candidates.Count > 0 || (c.Target is { } target && !Names(c.Text, target)))];
        if (told.Length == 0)
        {
            return;
        }

        Begin(AknNames.Analysis, AknNames.Source, ByProgram);
        Begin(AknNames.OtherReferences, AknNames.Source, ByProgram);
        foreach (DocumentCitation citation in told)
        {
            bool isImplicit = citation.Target is not null;
            foreach (CitedInstrument meant in citation.Target is { } target ? [target] : citation.Candidates)
            {
                Begin(isImplicit ? AknNames.ImplicitReference : AknNames.AlternativeReference);
                Attribute(AknNames.For, MarkedIds.Fragment(MarkedIds.Of(citation)));
                Attribute(AknNames.Href, CitedTexts.AddressOf(meant));
                Attribute(AknNames.ShowAs, CitedTexts.ShownAs(meant));
                _xml.WriteEndElement();
            }
        }

        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private static bool Names(string words, CitedInstrument target) =>
        target.Symbol is null ? target.Title is { } title && words.Contains(title, StringComparison.OrdinalIgnoreCase)
        : words.AsSpan().ContainsAnyInRange('0', '9');

    private void WriteReferences()
    {
        Begin(AknNames.References, AknNames.Source, ByProgram);
        Term(AknNames.TlcObject, Program, "urn:un-resolutions:program", "kg");
        Term(AknNames.TlcOrganization, _work.Author, _work.AuthorAddress, _work.AuthorShownAs);
        foreach ((string id, string shown) in new[] { ("author", "Author"), ("issuer", "Issuing body"), ("editor", "Editor") })
        {
            Term(AknNames.TlcRole, id, $"/akn/ontology/role/un/{id}", shown);
        }

        Term(AknNames.TlcConcept, "symbol", "/akn/ontology/reference/un/symbol", "Symbol");
        Term(AknNames.TlcConcept, "resolutionTitle", "/akn/ontology/reference/un/resolutionTitle", "Resolution title");
        foreach (RelationType relation in Relations())
        {
            Term(AknNames.TlcConcept, UndoStatements.IdOf(relation), UndoStatements.AddressOf(relation), relation.Name());
        }

        foreach (CitedInstrument text in _cited.All)
        {
            Begin(AknNames.TlcReference, AknNames.Name, text.Kind.CamelName());
            Attribute(AknNames.EId, CitedTexts.IdOf(text.Id));
            Attribute(AknNames.Href, _cited.WorkOf(text));
            Attribute(AknNames.ShowAs, CitedTexts.ShownAs(text));
            if (text.Symbol is { } symbol)
            {
                Attribute("shortForm", symbol);
            }

            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private IEnumerable<RelationType> Relations() =>
        _document.Citations.Where(c => c.Target is not null).Select(c => c.Relation)
            .Concat(_document.Statements.Select(s => s.Relation)).Distinct().Order();

    private void Term(string element, string id, string href, string shown)
    {
        Begin(element, AknNames.EId, id);
        Attribute(AknNames.Href, href);
        Attribute(AknNames.ShowAs, shown);
        _xml.WriteEndElement();
    }

    private void WriteOwn()
    {
        DocumentHead head = _document.Head;
        Begin(AknNames.Proprietary, AknNames.Source, ByProgram);
        BeginOwn(MarkNames.Document);
        Own(MarkNames.Form, MarkNames.FormNow);
        Own(MarkNames.Id, head.Id.Value);
        Own(MarkNames.Symbol, head.Symbol);
        Own(MarkNames.Title, head.Title);
        Own(MarkNames.Kind, head.Kind.Name());
        Own(MarkNames.AdoptedBy, head.AdoptedBy);
        Own(MarkNames.Date, head.Date is { } date ? WorkName.Day(date) : null);
        Own(MarkNames.Session, head.Session);
        Own(MarkNames.Meeting, head.Meeting);
        Own(MarkNames.AgendaItem, head.AgendaItem);
        foreach (string subject in head.Subjects)
        {
            BeginOwn(MarkNames.Subject);
            Own(MarkNames.Title, subject);
            _xml.WriteEndElement();
        }

        foreach (AnnexedInstrument annexed in _document.Annexed)
        {
            BeginOwn(MarkNames.Annexed);
            Own(MarkNames.Id, annexed.Id.Value);
            Own(MarkNames.Title, annexed.Title);
            Own(MarkNames.Kind, annexed.Kind.Name());
            Own(MarkNames.Annex, annexed.Annex);
            _xml.WriteEndElement();
        }

        foreach (DocumentDiagnostic diagnostic in _document.Diagnostics.Where(d => OfTheStructure.Contains(d.Code)))
        {
            BeginOwn(MarkNames.Diagnostic);
            Own(MarkNames.Code, diagnostic.Code);
            Own(MarkNames.Of, diagnostic.Source);
            Own(MarkNames.Start, diagnostic.CitationStart?.ToString(CultureInfo.InvariantCulture));
            Own(MarkNames.Title, diagnostic.Message);
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    /// <summary>What is seen where a source is cut into provisions. The rest is seen in their words, and is seen there again.</summary>
    internal static IReadOnlyCollection<string> OfTheStructure { get; } =
        [DiagnosticCodes.NumbersSkip, DiagnosticCodes.NotAResolution, DiagnosticCodes.MarkWithoutNote, DiagnosticCodes.NoteWithoutMark];

    private void BeginOwn(string name) => _xml.WriteStartElement(MarkNames.Prefix, name, MarkNames.Namespace);

    private void Own(string name, string? value)
    {
        if (value is not null)
        {
            Attribute(name, value);
        }
    }

    private void Begin(string element) => _xml.WriteStartElement(element, AknNames.Namespace);

    private void Begin(string element, string attribute, string value)
    {
        Begin(element);
        Attribute(attribute, value);
    }

    private void Attribute(string name, string value) => _xml.WriteAttributeString(name, XmlWords.Of(value));

    private void Value(string element, string? value)
    {
        if (value is not null)
        {
            Begin(element, AknNames.Value, value);
            _xml.WriteEndElement();
        }
    }
}
