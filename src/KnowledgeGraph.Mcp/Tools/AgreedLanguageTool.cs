using System.Text.Json.Nodes;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Mcp.Answers;
using KnowledgeGraph.Mcp.Arguments;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Drafts;
using KnowledgeGraph.Queries.Phrasing;
using KnowledgeGraph.Queries.References;
using KnowledgeGraph.Queries.Wordings;

namespace KnowledgeGraph.Mcp.Tools;

/// <summary><c>agreed_language</c>: where the words of a text, a paragraph or a draft stood before.</summary>
internal sealed class AgreedLanguageTool(MeantTexts meant, WordingAnswers wordings, DraftReader drafts) : GraphTool
{
    // A text of many paragraphs takes some hundredths of a second: of a fiftieth of a millisecond each, as objects cost.
    private const int AText = 1_000;

    // A page at a time: of each paragraph the closest is read too.
    private const int PageSize = 40;
    private const int MostSteps = 25;

    /// <inheritdoc />
    public override string Name => "agreed_language";

    /// <inheritdoc />
    public override async Task AnswerAsync(ToolArguments asked, AnswerBuilder answer, CancellationToken cancellationToken)
    {
        int first = asked.Offset();
        DraftInput? draft = DraftTexts.Read(asked);
        if (draft is not null == asked.Has("reference"))
        {
            throw new ToolRefusal(ToolRefusal.BadInput, "Give either reference, to a loaded text or a paragraph of one, or text, a draft's words.");
        }

        if (draft is not null)
        {
            await DraftAsync(draft, first, answer, cancellationToken).ConfigureAwait(false);
        }
        else if (await meant.OneAsync("reference", asked.Text("reference", ReferenceResolver.LongestText), answer, cancellationToken)
            .ConfigureAwait(false) is { } found)
        {
            await (found.Provision is { } paragraph
                ? ParagraphAsync(paragraph, found.Instrument, first, answer, cancellationToken)
                : TextAsync(found.Instrument, first, answer, cancellationToken)).ConfigureAwait(false);
        }
    }

    /// <inheritdoc />
    protected override int Price(ToolArguments asked) => AText + (DraftTexts.Read(asked) is { } draft ? DraftTexts.Price(draft) : 0);

    private async Task TextAsync(Instrument text, int first, AnswerBuilder answer, CancellationToken cancellationToken)
    {
        if (await wordings.OfInstrumentAsync(text.Id, cancellationToken).ConfigureAwait(false) is not { } agreed)
        {
            answer.Note($"The text of {text.Id} is not here, so where its words stood before is not known.");
            return;
        }

        (string? Dropped, WordingAnswer? Answer, ProvisionId Id)[] rows =
        [
            .. agreed.Paragraphs.Select(p => ((string?)null, (WordingAnswer?)p, new ProvisionId(text.Id, p.Label))),
            .. agreed.Dropped.Select(d => ((string?)"DROPPED", (WordingAnswer?)null, d)),
        ];
        int start = Math.Clamp(first, 0, rows.Length);
        var page = rows[start..Math.Min(rows.Length, start + PageSize)];
        IReadOnlyDictionary<ProvisionId, Provision> known = await ProvisionsAsync(
            [.. page.Select(r => r.Id), .. WordingSentences.Named(page.Select(r => r.Answer).OfType<WordingAnswer>())], cancellationToken)
            .ConfigureAwait(false);
        var sentences = new WordingSentences(known);
        Facts(agreed, answer);
        answer.Total = rows.Length;
        for (int at = start; at < start + page.Length; at++)
        {
            (string? dropped, WordingAnswer? words, ProvisionId id) = rows[at];
            if (known.GetValueOrDefault(id) is { } paragraph && !answer.Add(words is null
                ? GraphSentences.Of(paragraph, null, $"No paragraph of {text.Id} has half of the words of {id} any more.", status: dropped!)
                : sentences.With(GraphSentences.Of(
                    paragraph, text, WordingSentences.Says(id.ToString(), words), status: WordingSentences.Status(words.Origin)), words)))
            {
                GoOn(answer, at);
                return;
            }
        }

        if (start + page.Length < rows.Length)
        {
            GoOn(answer, start + page.Length);
        }
    }

    private async Task ParagraphAsync(
        Provision paragraph, Instrument text, int first, AnswerBuilder answer, CancellationToken cancellationToken)
    {
        if (!(await wordings.ReadAsync([paragraph.Id], cancellationToken).ConfigureAwait(false)).TryGetValue(paragraph.Id, out WordingAnswer? words))
        {
            answer.Note($"{paragraph.Id} is no paragraph: notes, headings and what stands around the text have no wording.");
            return;
        }

        Page<WordingStep> before = await wordings.HistoryAsync(paragraph.Id, new PageRequest(MostSteps), cancellationToken).ConfigureAwait(false);
        Page<WordingStep> after = await wordings.LaterUsesAsync(paragraph.Id, new PageRequest(MostSteps), cancellationToken).ConfigureAwait(false);
        var sentences = new WordingSentences(await ProvisionsAsync(WordingSentences.Named([words]), cancellationToken).ConfigureAwait(false));
        answer.AddFrom(
        [
            sentences.With(GraphSentences.Of(
                paragraph, text, WordingSentences.Says(paragraph.Id.ToString(), words), status: WordingSentences.Status(words.Origin)), words),
            .. before.Items.Where(s => s.Node.Provision is not null).Select(s => WordingSentences.Of(s.Node, "EARLIER")),
            .. after.Items.Where(s => s.Node.Provision is not null).Select(s => WordingSentences.Of(s.Node, "LATER")),
        ],
        first);
        answer.More["facts"] = new JsonObject { ["earlierTexts"] = before.TotalCount, ["laterTexts"] = after.TotalCount };
        if (before.HasNext || after.HasNext)
        {
            answer.Note(FormattableString.Invariant($"Of the earlier and of the later texts {MostSteps} are told at the most."));
        }
    }

    private async Task DraftAsync(DraftInput input, int first, AnswerBuilder answer, CancellationToken cancellationToken)
    {
        Document draft;
        try
        {
            draft = await drafts.DocumentAsync(input, cancellationToken).ConfigureAwait(false);
        }
        catch (UnreadableDocumentException e)
        {
            throw DraftTexts.Refusal(e);
        }

        AgreedLanguage agreed = await wordings.OfDraftAsync(draft, cancellationToken).ConfigureAwait(false);
        Dictionary<string, DocumentProvision> words = draft.Provisions.GroupBy(p => p.Label).ToDictionary(p => p.Key, p => p.First());
        WordingAnswer[] page = [.. agreed.Paragraphs.Skip(first).Take(PageSize)];
        var sentences = new WordingSentences(await ProvisionsAsync(WordingSentences.Named(page), cancellationToken).ConfigureAwait(false));
        Facts(agreed, answer);
        answer.Total = agreed.Paragraphs.Count;
        for (int at = 0; at < page.Length; at++)
        {
            WordingAnswer one = page[at];
            if (words.TryGetValue(one.Label, out DocumentProvision? paragraph) && !answer.Add(sentences.With(
                DraftTexts.Of(paragraph, WordingSentences.Says(DraftTexts.IdOf(one.Label), one), WordingSentences.Status(one.Origin)), one)))
            {
                GoOn(answer, first + at);
                return;
            }
        }

        if (first + page.Length < agreed.Paragraphs.Count)
        {
            GoOn(answer, first + page.Length);
        }
    }

    private static void GoOn(AnswerBuilder answer, int at) => answer.GoOn(at.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static void Facts(AgreedLanguage agreed, AnswerBuilder answer)
    {
        var facts = new JsonObject
        {
            ["share"] = Math.Round(agreed.Share, 3),
            ["words"] = agreed.Words,
            ["agreedWords"] = agreed.AgreedWords,
            ["agreed"] = agreed.Count(WordingOrigin.Agreed),
            ["changed"] = agreed.Count(WordingOrigin.Changed),
            ["new"] = agreed.Count(WordingOrigin.New),
            ["formulas"] = agreed.Count(WordingOrigin.Formula),
        };
        if (agreed.Predecessor is { } predecessor)
        {
            facts["predecessor"] = predecessor.Value;
        }

        answer.More["facts"] = facts;
        answer.Note($"{InWords.Percent(agreed.Share)} of the words that are long enough to tell are agreed language.");
    }

    private async Task<IReadOnlyDictionary<ProvisionId, Provision>> ProvisionsAsync(
        ProvisionId[] ids, CancellationToken cancellationToken) => ids.Length == 0
        ? new Dictionary<ProvisionId, Provision>()
        : await meant.Graph.ProvisionsAsync([.. ids.Distinct()], cancellationToken).ConfigureAwait(false);
}
