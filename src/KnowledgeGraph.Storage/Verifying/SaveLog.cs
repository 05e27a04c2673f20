using System.Globalization;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Derivation.Records;
using KnowledgeGraph.Storage.Derivation.Texts;

namespace KnowledgeGraph.Storage.Verifying;

/// <summary>A save as it is written down.</summary>
/// <param name="Revision">The revision that it made.</param>
/// <param name="At">When.</param>
/// <param name="Before">The changes of all saves without it.</param>
/// <param name="After">Those with it.</param>
/// <param name="Changes">What it changed.</param>
internal sealed record LoggedSave(long Revision, string At, long Before, long After, string Changes);

/// <summary>
/// Whether what was written down of saves fits together, and with what the graph holds: each follows the one before it, and what the last one
/// says of a text is so.
/// </summary>
/// <param name="revision">The store's revision.</param>
/// <param name="changes">The changes of all saves, as the store counts them.</param>
/// <param name="texts">The texts that are there.</param>
/// <param name="records">The texts and parts of which something is recorded, each with how many files do.</param>
/// <param name="isCited">Whether there is a citation, and cites an id.</param>
/// <param name="found">Is told what does not fit.</param>
internal sealed class SaveLog(
    long revision, long changes, IReadOnlySet<TextPlace> texts, IReadOnlyDictionary<RecordPlace, int> records, Func<CitationId, string, bool> isCited,
    Action<GraphDifference> found)
{
    private readonly HashSet<TextPlace> said = [];
    private readonly HashSet<RecordPlace> recorded = [];
    private readonly HashSet<string> touched = new(StringComparer.Ordinal);
    private LoggedSave? newer;

    /// <summary>How many saves there are.</summary>
    public long Count { get; private set; }

    /// <summary>Takes the next older save, the newest first.</summary>
    public void Add(LoggedSave save)
    {
        Count++;
        string where = save.Revision.ToString(CultureInfo.InvariantCulture);
        long next = newer is null ? revision : newer.Revision - 1;
        Require(save.Revision == next, where, $"revision {save.Revision}", $"revision {next}");
        long after = newer?.Before ?? changes;
        Require(save.After == after, where, $"{save.After} changes", $"{after} changes");
        newer = save;
        try
        {
            Require(DateTimeOffset.TryParse(save.At, CultureInfo.InvariantCulture, out _), where, $"at {save.At}", "a time");
            SaveRecord record = SaveRecord.Read(save.Changes);
            Require(save.Before + record.Count == save.After, where, $"{save.After - save.Before} changes", $"{record.Count} changes");
            Compare(record, where);
        }
        catch (Exception e) when (UnreadableText.Is(e))
        {
            Require(false, where, UnreadableText.Say(e), "a record");
        }
    }

    /// <summary>Says what was only to be said at the end.</summary>
    public void End() => Require(newer is not null || changes == 0, "", "no saves", $"the last of {changes} changes");

    private void Compare(SaveRecord record, string where)
    {
        foreach (SavedText text in record.Documents)
        {
            var place = new TextPlace(text.Id, text.Part);
            Require(Enum.IsDefined((DocumentChangeKind)text.Kind), where, $"change {text.Kind} of {Name(place)}", "a kind of change");
            bool isThere = (DocumentChangeKind)text.Kind != DocumentChangeKind.Removed;
            Require(
                !said.Add(place) || isThere == texts.Contains(place), where, $"{Name(place)} was {(DocumentChangeKind)text.Kind}",
                isThere ? "no such text" : "the text is there");
        }

        // A file that says nothing any more leaves what others say.
        foreach (SavedText of in record.Records ?? [])
        {
            var place = new RecordPlace(of.Id, of.Part);
            var kind = (DocumentChangeKind)of.Kind;
            Require(Enum.IsDefined(kind), where, $"change {of.Kind} of what is recorded of {place}", "a kind of change");
            Require(
                !recorded.Add(place) || kind == DocumentChangeKind.Removed || records.GetValueOrDefault(place) > 0, where,
                $"what is recorded of {place} was {kind}", "nothing is recorded");
        }

        // What has been saved since may stand elsewhere.
        foreach (SavedCitation citation in record.Citations)
        {
            bool isRead = CitationId.TryParse(citation.Id, out CitationId id);
            Require(
                isRead && (touched.Contains(id.Source.Instrument.Value) || isCited(id, citation.Cited)), where, $"{citation.Id} cites {citation.Cited}",
                "no such citation");
        }

        touched.UnionWith(record.Documents.Select(d => d.Id));
    }

    private void Require(bool holds, string where, string stored, string recomputed)
    {
        if (!holds)
        {
            found(new GraphDifference("save", where, stored, recomputed));
        }
    }

    private static string Name(TextPlace place) => $"{place.Instrument} {place.Letter}".TrimEnd();
}
