using System.Text.Json.Nodes;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Mcp.Answers;
using KnowledgeGraph.Mcp.Arguments;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Drafts;
using KnowledgeGraph.Queries.Phrasing;
using KnowledgeGraph.Queries.Wordings;

namespace KnowledgeGraph.Mcp.Tools;

/// <summary><c>check_draft</c>: the citations of a draft, and what looks wrong in it.</summary>
internal sealed class CheckDraftTool(MeantTexts meant, DraftReader drafts) : GraphTool
{
    /// <inheritdoc />
    public override string Name => "check_draft";

    /// <inheritdoc />
    public override async Task AnswerAsync(ToolArguments asked, AnswerBuilder answer, CancellationToken cancellationToken)
    {
        DraftInput input = DraftTexts.Read(asked) ?? throw NoText();
        int first = asked.Offset();
        DraftReading reading;
        try
        {
            reading = await drafts.ReadAsync(input, cancellationToken).ConfigureAwait(false);
        }
        catch (UnreadableDocumentException e)
        {
            throw DraftTexts.Refusal(e);
        }

        AgreedLanguage? agreed = reading.Origins.Agreed;
        IReadOnlyDictionary<InstrumentId, Instrument> known = await meant.KnownAsync(
            reading.Text.Citations.SelectMany(c => c).SelectMany(c => c.Candidates.Append(c.Target ?? default)).Where(id => id.Value is not null),
            cancellationToken).ConfigureAwait(false);
        ILookup<(string, int), Finding> findings = reading.Findings.Where(f => f is { Label: not null, Start: not null })
            .Where(f => f.Length == 0).ToLookup(f => (f.Label!, f.Start!.Value));
        Dictionary<(string, int), VerdictKind> verdicts = reading.Verdicts.DistinctBy(v => (v.Citation.Source, v.Citation.Span.Start))
            .ToDictionary(v => (v.Citation.Source, v.Citation.Span.Start), v => v.Kind);
        List<ProvenSentence> sentences = [];
        var cited = new HashSet<(string, int)>();
        foreach (DocumentProvision paragraph in reading.Document.Provisions)
        {
            ProvisionId id = new(reading.Document.Head.Id, paragraph.Label);
            foreach (Citation citation in reading.Text.Citations[id].OrderBy(c => c.Id.Start))
            {
                (string, int) place = (paragraph.Label, citation.Id.Start);
                cited.Add(place);
                sentences.Add(Cited(citation, paragraph.Label, [.. findings[place]], known, verdicts.GetValueOrDefault(place)));
            }

            sentences.AddRange(reading.Findings
                .Where(f => f.Label == paragraph.Label && (f.Start is not { } start || f.Length > 0 || !cited.Contains((paragraph.Label, start))))
                .Select(f => Told(DraftTexts.Of(paragraph, DraftFindings.Says(f), "FINDING"), [f])));
        }

        foreach (string says in reading.Findings.Where(f => f.Label is null).Select(DraftFindings.Says).Distinct())
        {
            answer.Note(says);
        }

        answer.Total = sentences.Count;
        answer.AddFrom(sentences, first);
        var facts = new JsonObject { ["citations"] = cited.Count, ["findings"] = reading.Findings.Count, ["wrong"] = reading.Wrong };
        if (agreed is not null)
        {
            facts["agreedLanguage"] = Math.Round(agreed.Share, 3);
        }

        answer.More["facts"] = facts;
        answer.Note(reading.Findings.Count == 0 ? "Nothing looks wrong." : $"{InWords.Of(reading.Findings.Count, "finding")} in all.");
        if (reading.Text.IsSeriesCut)
        {
            answer.Note("Whether later texts exist took too long to find; asked again, it may be known.");
        }
    }

    /// <inheritdoc />
    protected override int Price(ToolArguments asked) => DraftTexts.Price(DraftTexts.Read(asked) ?? throw NoText());

    private static ToolRefusal NoText() => new(ToolRefusal.BadInput, "text is missing: give the words of the draft as a string.");

    private static ProvenSentence Cited(
        Citation citation, string label, Finding[] findings, IReadOnlyDictionary<InstrumentId, Instrument> known, VerdictKind verdict)
    {
        Instrument? target = citation.Target is { } id ? known.GetValueOrDefault(id) : null;
        EntityId? leads = target is null ? null : citation.TargetProvision is { } part ? part : (EntityId)target.Id;
        string place = InWords.Label(label);
        string says = (citation.Status, leads) switch
        {
            (CitationStatus.Resolved, { } there) => $"The draft, {place}, {GraphSentences.Says(citation.Relation, GraphSentences.Name(there, target).TrimEnd(','))}"
                + (target!.IsLoaded || there.IsProvision ? "." : ", whose text is not here."),
            (CitationStatus.Ambiguous, _) when citation.Candidates.Count > 0 => $"The draft, {place}, cites one of several texts: {string.Join("; ",
                citation.Candidates.Where(known.ContainsKey).Take(10).Select(c => GraphSentences.Name(c, known[c])))}.",
            (CitationStatus.OpenSet, _) => $"The draft, {place}, cites a set of texts without naming each.",
            (CitationStatus.Self, _) => $"The draft, {place}, speaks of itself.",
            _ => $"The draft, {place}, cites something that is not in the graph.",
        };
        TextSpan span = Excerpt.Of(citation.Text, 0, GraphSentences.MostQuoted);
        var sentence = new ProvenSentence(
            says, DraftTexts.IdOf(label, citation.Id.Start), citation.Text[..span.End],
            new TextSpan(citation.Id.Start, citation.Id.Start + span.End), citation.Status.Name());
        sentence.More["verdict"] = VerdictInWords.Of(verdict);
        sentence.More["relation"] = citation.Relation.Name();
        if (leads is { } to)
        {
            sentence.More["to"] = to.ToString();
        }

        if (target?.Title is { } title)
        {
            sentence.More["title"] = GraphSentences.Cut(title);
        }

        return Told(sentence, findings);
    }

    private static ProvenSentence Told(ProvenSentence sentence, Finding[] findings)
    {
        if (findings.Length > 0)
        {
            sentence.More["findings"] = new JsonArray([.. findings.Select(f => (JsonNode)new JsonObject
            {
                ["code"] = f.Code,
                ["says"] = DraftFindings.Says(f),
            })]);
            return sentence with { Says = $"{sentence.Says} {string.Join(' ', findings.Select(DraftFindings.Says))}" };
        }

        return sentence;
    }
}
