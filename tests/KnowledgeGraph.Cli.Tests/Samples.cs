using System.Globalization;
using System.Text;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Loading.Reading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>Documents that hold something of everything.</summary>
internal static class Samples
{
    private static readonly CitedInstrument Cited = new()
    {
        Id = new InstrumentId("A/RES/217(III)"),
        Symbol = "A/RES/217(III)",
        Kind = InstrumentKind.Resolution,
        Body = "General Assembly",
        Part = "A",
    };

    public static Document Full(string source) => new()
    {
        Source = source,
        Head = new DocumentHead
        {
            Id = new InstrumentId("A/RES/70/1"),
            Symbol = "A/RES/70/1",
            Title = "Été “quoted” <b>[red]",
            Kind = InstrumentKind.Resolution,
            AdoptedBy = "General Assembly",
            Date = new DateOnly(2015, 9, 25),
            Session = "Seventieth session",
            Meeting = "4th plenary meeting",
            AgendaItem = "15",
            Subjects = ["Peace"],
        },
        Provisions =
        [
            new DocumentProvision { Label = "PP1", Kind = ProvisionKind.Preambular, Verb = "Recalling",
                Text = "Recalling its resolution 217 A (III)\u001b[31m" },
            new DocumentProvision { Label = "Annex:1", Kind = ProvisionKind.AnnexParagraph, Number = "1", Text = "Text" },
        ],
        Citations =
        [
            new DocumentCitation
            {
                Source = "PP1", Span = new TextSpan(10, 36), Text = "its resolution 217 A (III)", Status = CitationStatus.Resolved, Target = Cited,
                Pinpoint = "para. 2", CitedDate = new DateOnly(1948, 12, 10), Verb = "Recalling", Relation = RelationType.Recalls,
            },
            new DocumentCitation
            {
                Source = "Annex:1", Span = new TextSpan(0, 4), Text = "Text", Status = CitationStatus.Ambiguous, Relation = RelationType.TakesNoteOf,
                Candidates = [Cited, Cited with { Id = new InstrumentId("other"), Symbol = null }],
            },
        ],
        Statements =
        [
            new DocumentStatement(Cited, RelationType.AdoptedBy, StatementObject.Of("General Assembly"), "PP1"),
            new DocumentStatement(Cited, RelationType.Endorses, StatementObject.Of(Cited), "PP1"),
        ],
        Diagnostics = [new DocumentDiagnostic(DiagnosticCodes.DateMismatch, "The date is another.", "PP1", 10)],
    };

    /// <summary>An engine that gives the same document for every file, with the file's text as its title; "!" cannot be read.</summary>
    public static SourceReader Reader { get; } = new(
        (source, content) => Encoding.UTF8.GetString(content.Span) is not "!" and var text
            ? Full(source) with { Head = Full(source).Head with { Title = text.Length > 0 ? text : Full(source).Head.Title } }
            : throw new UnreadableDocumentException(string.Create(CultureInfo.InvariantCulture, $"is not UTF-8: line {1} is wrong")),
        LoadingOptions.Default);
}
