using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Derivation.Records;
using KnowledgeGraph.Storage.Derivation.Texts;
using KnowledgeGraph.Storage.Neo4j.Reading;
using KnowledgeGraph.Storage.Neo4j.Schema;
using KnowledgeGraph.Storage.Neo4j.Writing;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Neo4j.Import;

/// <summary>The nodes of a change as files, a file a label.</summary>
internal static class ImportedNodes
{
    // What a text is kept by, on its instrument or on the provision that a lettered part is.
    private static readonly string[] Kept = ["head:string", "digest:string", "sum:string", "claims:string[]", "diagnostics:string", "wording:string", "counts:long[]"];

    private static readonly string[] Instrument =
    [
        "id:ID(Instrument)", .. InstrumentProperties.All.Select(p => $"{p.Name}:{InstrumentNode.TypeOf(p)}"),
        "cited:long", "kebabs:string[]", "heldIn:string", "heldLabel:string", "symbolWords:string", "titleWords:string", "nameWords:string",
        "subjectWords:string", .. Kept, "letters:string[]",
    ];

    private static readonly string[] Provision =
    [
        "id:ID(Provision)", "instrument:string", "label:string", "ordinal:long", "kind:string", "number:string", "verb:string", "action:string",
        "text:string", "words:string", "foreign:string", "parent:string", "marks:string", "first:long", "last:long", .. Kept,
    ];

    private static readonly string[] Citation =
    [
        "id:ID(Citation)", "start:long", "end:long", "text:string", "status:string", "relation:string", "reference:string", "pinpoint:string",
        "parts:string[]", "citedDate:string", "citedTitle:string", "citedName:string", "verb:string", "target:string", "targetProvision:string",
    ];

    public static async Task WriteAsync(IGraphParts files, GraphChange change)
    {
        await files.NodesAsync("instruments", "Instrument", Instrument, Instruments(change)).ConfigureAwait(false);
        await files.NodesAsync("provisions", "Provision", Provision, change.Added.SelectMany(Provisions)).ConfigureAwait(false);
        await files.NodesAsync("citations", "Citation", Citation, Citations(change)).ConfigureAwait(false);
        await files.NodesAsync(
            "bodies", "Body", ["id:ID(Body)", "name:string", "abbreviation:string", "parent:string"],
            change.Bodies.Select(b => Node(("id", b.Id), ("name", b.Name), ("abbreviation", b.Abbreviation), ("parent", b.Parent))))
            .ConfigureAwait(false);
        await files.NodesAsync(
            "references", "Reference", ["id:ID(Reference)", "tally:string[]"],
            change.References.Select(r => Node(("id", r.Id), ("tally", AssertionWords.Write(r.Tally))))).ConfigureAwait(false);
        await files.NodesAsync(
            "names", "Name", ["id:ID(Name)"],
            change.Instruments.SelectMany(i => i.Kebabs).Distinct(StringComparer.Ordinal).Select(kebab => Node(("id", kebab)))).ConfigureAwait(false);
        await files.NodesAsync(
            "statements", "Statement", [ImportedRelationships.StatementColumn + ":ID(Statement)", "ordinal:long", "type:string"],
            change.Added.SelectMany(Statements)).ConfigureAwait(false);
        await files.NodesAsync(
            "sources", "Source", ["path:ID(Source)", "whole:string", "fingerprint:string", "instrument:string", "letter:string", "digest:string"],
            change.Sources.Select(s => Node(
                ("path", IndexedName.Of(s.Path)), ("whole", SourceNodes.Whole(s.Path)), ("fingerprint", s.Fingerprint), ("instrument", s.Instrument),
                ("letter", s.Letter), ("digest", s.Digest))))
            .ConfigureAwait(false);

        await WriteRecordsAsync(files, change).ConfigureAwait(false);

        // Version 0: the constraints and indexes are made when the database is opened first. What else a version brings is there already.
        await files.NodesAsync(
            "store", "Store", ["id:ID(Store)", "schemaVersion:long", "contentVersion:long", "revision:long"],
            [Node(("id", "knowledge-graph"), ("schemaVersion", 0), ("contentVersion", Neo4jSchema.Version), ("revision", 1))]).ConfigureAwait(false);
    }

    private static async Task WriteRecordsAsync(IGraphParts files, GraphChange change)
    {
        (RecordPlace Place, AdoptionRecord Record)[] together = [.. RecordNodes.Together(change.Records)];
        await files.NodesAsync(
            "record-sources", "RecordSource", ["path:ID(RecordSource)", "whole:string", "origin:long", "fingerprint:string"],
            change.Records.Select(RecordNodes.Source)).ConfigureAwait(false);
        await files.NodesAsync(
            "recorded", "Recorded",
            [
                "id:ID(Recorded)", "source:string", "version:string", "place:string", "instrument:string", "part:string", "digest:string",
                "text:string", "claims:string",
            ],
            change.Records.SelectMany(RecordNodes.Recorded)).ConfigureAwait(false);
        await files.NodesAsync(
            "adoptions", "Adoption",
            ["id:ID(Adoption)", "instrument:string", "part:string", "kind:string", "hasVotes:boolean", "doubts:long", "text:string"],
            together.Select(t => RecordNodes.Adoption(t.Place, t.Record))).ConfigureAwait(false);
        await files.NodesAsync(
            "states-of-records", "State", ["id:ID(State)", "name:string"], RecordNodes.States(together.Select(t => t.Record))).ConfigureAwait(false);
    }

    private static IEnumerable<Dictionary<string, object?>> Instruments(GraphChange change)
    {
        ILookup<string, TextChange> texts = change.Added.ToLookup(t => t.Text.Id, StringComparer.Ordinal);
        foreach (InstrumentChange instrument in change.Instruments)
        {
            Dictionary<string, object?> properties = InstrumentNodes.Properties(instrument, texts[instrument.Id])!;
            properties["id"] = instrument.Id;
            yield return properties;
        }
    }

    private static IEnumerable<Dictionary<string, object?>> Provisions(TextChange text)
    {
        foreach ((int at, Dictionary<string, object?> provision) in TextNodes.Provisions(text).Index())
        {
            if (at == 0 && text.Text.Place.Letter.Length > 0)
            {
                foreach ((string name, object? value) in TextNodes.KeptByPart(text))
                {
                    provision[name] = value;
                }
            }

            yield return provision;
        }
    }

    private static IEnumerable<Dictionary<string, object?>> Citations(GraphChange change)
    {
        Dictionary<(string Source, int Start), CitationTarget> targets = change.Targets.ToDictionary(t => (t.Source, t.Start));
        foreach (TextChange text in change.Added)
        {
            foreach (AddedCitation citation in text.Citations)
            {
                Dictionary<string, object?> properties = TextNodes.Citation(text, citation);
                if (targets.TryGetValue((TextNodes.ProvisionId(text, citation.At), citation.Citation.Span.Start), out CitationTarget? target))
                {
                    properties["target"] = target.Instrument;
                    properties["targetProvision"] = target.Provisions.Count == 0 ? null : target.Provisions[0];
                }

                yield return properties;
            }
        }
    }

    private static IEnumerable<Dictionary<string, object?>> Statements(TextChange text)
    {
        foreach (AddedStatement statement in text.Statements)
        {
            Dictionary<string, object?> properties = TextNodes.Statement(statement);
            properties[ImportedRelationships.StatementColumn] = ImportedRelationships.StatementId(text, statement);
            yield return properties;
        }
    }

    private static Dictionary<string, object?> Node(params (string Name, object? Value)[] properties) =>
        properties.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
}
