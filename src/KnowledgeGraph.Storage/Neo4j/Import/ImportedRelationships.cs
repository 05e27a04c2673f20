using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Derivation.Records;
using KnowledgeGraph.Storage.Neo4j.Reading;
using KnowledgeGraph.Storage.Neo4j.Writing;

namespace KnowledgeGraph.Storage.Neo4j.Import;

/// <summary>The relationships of a change as files, a file a type and kinds of ends.</summary>
internal static class ImportedRelationships
{
    /// <summary>A statement has no id in the graph: this one only ties the files together, in a column without a property.</summary>
    public const string StatementColumn = "";

    public static string StatementId(TextChange text, AddedStatement statement) =>
        string.Create(CultureInfo.InvariantCulture, $"{TextNodes.ProvisionId(text, statement.At)}~{statement.Ordinal}");

    public static async Task WriteAsync(IGraphParts files, GraphChange change)
    {
        await WriteTextsAsync(files, change.Added).ConfigureAwait(false);
        await WriteStatementsAsync(files, [.. change.Added.SelectMany(t => t.Statements.Select(s => (StatementId(t, s), t, s)))])
            .ConfigureAwait(false);
        await WriteCitationsAsync(files, change).ConfigureAwait(false);
        await WriteInstrumentsAsync(files, change).ConfigureAwait(false);
        await WriteFoldsAsync(files, change).ConfigureAwait(false);
        await WriteRecordsAsync(files, [.. RecordNodes.Together(change.Records)]).ConfigureAwait(false);
        foreach (bool isPart in new[] { false, true })
        {
            await files.RelationshipsAsync(
                isPart ? "edges-to-provisions" : "edges-to-instruments", "", "Provision", isPart ? "Provision" : "Instrument",
                change.Edges.Where(e => e.IsPart == isPart).Select(e => new object?[] { e.Source, e.Target, e.Relation.Name(), e.Starts, e.CitedAs }),
                ":TYPE", "citations:long[]", "citedAs:string").ConfigureAwait(false);
        }
    }

    private static Task WriteFoldsAsync(IGraphParts files, GraphChange change) => files.RelationshipsAsync(
        "builds-on", "BUILDS_ON", "Instrument", "Instrument", ImportedFolds.Of(change), "type:string", "citations:long");

    private static async Task WriteTextsAsync(IGraphParts files, IReadOnlyList<TextChange> texts)
    {
        await files.RelationshipsAsync(
            "has-part-of-instruments", "HAS_PART", "Instrument", "Provision",
            Tops(texts.Where(t => t.Text.Counts))).ConfigureAwait(false);
        await files.RelationshipsAsync(
            "has-translation", "HAS_TRANSLATION", "Instrument", "Provision", Tops(texts.Where(t => !t.Text.Counts)))
                .ConfigureAwait(false);
        await files.RelationshipsAsync(
            "has-part-of-provisions", "HAS_PART", "Provision", "Provision",
            texts.SelectMany(t => t.Provisions.Index().Where(p => p.Item.Parent is not null)
                .Select(p => new object?[] { TextNodes.ProvisionId(t, p.Item.Parent!.Value), TextNodes.ProvisionId(t, p.Index) })))
            .ConfigureAwait(false);
        await files.RelationshipsAsync(
            "next", "NEXT", "Provision", "Provision",
            texts.SelectMany(t => Enumerable.Range(1, Math.Max(0, t.Provisions.Count - 1))
                .Select(at => new object?[] { TextNodes.ProvisionId(t, at - 1), TextNodes.ProvisionId(t, at) }))).ConfigureAwait(false);
    }

    private static async Task WriteRecordsAsync(IGraphParts files, IReadOnlyList<(RecordPlace Place, AdoptionRecord Record)> records)
    {
        await files.RelationshipsAsync(
            "records", "RECORDS", "Adoption", "Instrument", records.Select(r => new object?[] { r.Place.Id, r.Place.Instrument }))
            .ConfigureAwait(false);
        await files.RelationshipsAsync(
            "voted", "VOTED", "State", "Instrument",
            records.SelectMany(r => r.Record.Votes.Where(v => v.State is not null)
                .Select(v => new object?[] { v.State!.Value.Value, r.Place.Instrument, v.Vote.Name(), r.Place.Part })),
            "vote:string", "part:string").ConfigureAwait(false);
        await files.RelationshipsAsync(
            "sponsored", "SPONSORED", "State", "Instrument",
            records.SelectMany(r => RecordNodes.Sponsors(r.Record).Select(s => new object?[]
            {
                s.State!.Value.Value, r.Place.Instrument, r.Place.Part, s.Printed, s.OnBehalfOf, s.IsAdditional,
            })),
            "part:string", "printed:string", "onBehalfOf:string", "isAdditional:boolean").ConfigureAwait(false);
        await files.RelationshipsAsync(
            "drafted-as", "DRAFTED_AS", "Instrument", "Instrument",
            records.SelectMany(r => r.Record.Drafts.Select((draft, ordinal) =>
                new object?[] { r.Place.Instrument, draft.Value, r.Place.Part, ordinal })),
            "part:string", "ordinal:long").ConfigureAwait(false);
        await files.RelationshipsAsync(
            "discussed-in", "DISCUSSED_IN", "Instrument", "Instrument",
            records.Where(r => r.Record.VerbatimRecord is not null)
                .Select(r => new object?[] { r.Place.Instrument, r.Record.VerbatimRecord!.Value.Value, r.Place.Part }),
            "part:string").ConfigureAwait(false);
    }

    private static IEnumerable<object?[]> Tops(IEnumerable<TextChange> texts) =>
        texts.SelectMany(t => t.Provisions.Index().Where(p => p.Item.Parent is null)
            .Select(p => new object?[] { t.Text.Id, TextNodes.ProvisionId(t, p.Index) }));

    private static async Task WriteStatementsAsync(
        IGraphParts files, IReadOnlyList<(string Id, TextChange Text, AddedStatement Statement)> statements)
    {
        await files.RelationshipsAsync(
            "states", "STATES", "Provision", "Statement",
            statements.Select(s => new object?[] { TextNodes.ProvisionId(s.Text, s.Statement.At), s.Id })).ConfigureAwait(false);
        await files.RelationshipsAsync(
            "subjects", "SUBJECT", "Statement", "Instrument",
            statements.Select(s => new object?[] { s.Id, s.Statement.Subject.Instrument, s.Statement.Subject.Id }), "reference:string")
            .ConfigureAwait(false);
        await files.RelationshipsAsync(
            "objects", "OBJECT", "Statement", "Instrument",
            statements.Where(s => s.Statement.Object is not null)
                .Select(s => new object?[] { s.Id, s.Statement.Object!.Instrument, s.Statement.Object.Id }), "reference:string")
            .ConfigureAwait(false);
        await files.RelationshipsAsync(
            "objects-that-are-bodies", "OBJECT", "Statement", "Body",
            statements.Where(s => s.Statement.Body is not null).Select(s => new object?[] { s.Id, s.Statement.Body })).ConfigureAwait(false);
    }

    private static async Task WriteCitationsAsync(IGraphParts files, GraphChange change)
    {
        IEnumerable<(string Source, string Id, AddedCitation Citation)> citations = change.Added.SelectMany(t => t.Citations.Select(c =>
            (TextNodes.ProvisionId(t, c.At), TextNodes.CitationId(TextNodes.ProvisionId(t, c.At), c.Citation.Span.Start), c)));
        await files.RelationshipsAsync(
            "makes", "MAKES", "Provision", "Citation", citations.Select(c => new object?[] { c.Source, c.Id })).ConfigureAwait(false);
        await files.RelationshipsAsync(
            "of-instruments", "OF", "Citation", "Instrument",
            change.Targets.Select(t => new object?[] { TextNodes.CitationId(t.Source, t.Start), t.Instrument })).ConfigureAwait(false);
        await files.RelationshipsAsync(
            "of-provisions", "OF", "Citation", "Provision",
            change.Targets.SelectMany(t => t.Provisions.Select((provision, part) =>
                new object?[] { TextNodes.CitationId(t.Source, t.Start), provision, part })),
            "part:long").ConfigureAwait(false);
        await files.RelationshipsAsync(
            "may-be", "MAY_BE", "Citation", "Instrument",
            citations.SelectMany(c => c.Citation.Candidates.Select((candidate, ordinal) =>
                new object?[] { c.Id, candidate.Instrument, candidate.Id, ordinal })),
            "reference:string", "ordinal:long").ConfigureAwait(false);
    }

    private static async Task WriteInstrumentsAsync(IGraphParts files, GraphChange change)
    {
        await files.RelationshipsAsync(
            "issued-by", "ISSUED_BY", "Instrument", "Body",
            change.Instruments.Where(i => i.Shown.Body is not null).Select(i => new object?[] { i.Id, i.Shown.Body!.Value.Value }))
            .ConfigureAwait(false);
        await files.RelationshipsAsync(
            "subsidiary-to", "SUBSIDIARY_TO", "Body", "Body",
            change.Bodies.Where(b => b.Parent is not null).Select(b => new object?[] { b.Id, b.Parent })).ConfigureAwait(false);
        await files.RelationshipsAsync(
            "known-as", "KNOWN_AS", "Instrument", "Name",
            change.Instruments.SelectMany(i => i.Kebabs.Select(kebab => new object?[] { i.Id, kebab }))).ConfigureAwait(false);
        await files.RelationshipsAsync(
            "leads-to", "LEADS_TO", "Reference", "Instrument",
            change.References.Where(r => r.After is not null).Select(r => new object?[] { r.Id, r.After })).ConfigureAwait(false);
        HashSet<string> provisions =
            change.Added.SelectMany(t => t.Text.ProvisionIds).ToHashSet(StringComparer.Ordinal);
        await files.RelationshipsAsync(
            "contained-in", "CONTAINED_IN", "Instrument", "Provision",
            change.Instruments.Where(i => i.Holder is not null).Select(i => (i.Id, Provision: $"{i.Holder!.Value.Instrument}#{i.Holder.Value.Annex}"))
                .Where(i => provisions.Contains(i.Provision)).Select(i => new object?[] { i.Id, i.Provision })).ConfigureAwait(false);
    }
}
