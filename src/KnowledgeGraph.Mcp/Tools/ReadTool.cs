using System.Globalization;
using System.Text.Json.Nodes;
using KnowledgeGraph.Mcp.Answers;
using KnowledgeGraph.Mcp.Arguments;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.CitingTexts;
using KnowledgeGraph.Queries.Identifiers;
using KnowledgeGraph.Queries.Places;
using KnowledgeGraph.Queries.Reading;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Mcp.Tools;

/// <summary><c>read</c>: the words of a text, a paragraph a sentence, a long one in pieces.</summary>
internal sealed class ReadTool(MeantTexts meant) : GraphTool
{
    private const int MostAtOnce = 100;
    private const int Otherwise = 50;
    private const int LongestPiece = 1_500;
    private const int MostListed = 20;

    /// <inheritdoc />
    public override string Name => "read";

    /// <inheritdoc />
    public override async Task AnswerAsync(ToolArguments asked, AnswerBuilder answer, CancellationToken cancellationToken)
    {
        string reference = asked.Text("reference", ReferenceResolver.LongestText);
        string? language = asked.Language();

        int limit = asked.Limit(MostAtOnce, Otherwise);
        (Cursor? after, int start) = Place(asked);
        (Resolution.Found? found, MeantPlace? place) =
            await meant.OneOrPlaceAsync("reference", reference, answer, cancellationToken).ConfigureAwait(false);
        if (found is null)
        {
            return;
        }

        if (place is not null)
        {
            await AddPlaceAsync(place, answer, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (after is null && start == 0 && found.Provision is null)
        {
            await AddHeadAsync(found.Instrument, answer, cancellationToken).ConfigureAwait(false);
        }

        Page<Provision> page = found.Provision is { } part
            ? await new WholeParagraph(meant.Graph).PageAsync(part, new PageRequest(limit, after), cancellationToken).ConfigureAwait(false)
            : (await meant.Graph.PartsAsync([found.Instrument.Id], [], new PageRequest(limit, after), language, cancellationToken)
                .ConfigureAwait(false)).GetValueOrDefault(found.Instrument.Id) ?? Page<Provision>.Empty;
        answer.Total = page.TotalCount;
        AddText(found.Instrument, page, after, start, answer);
        if (page.TotalCount == 0)
        {
            answer.Note(found.Instrument.IsLoaded
                ? $"{found.Instrument.Id} has no text in this language; it has {string.Join(", ", found.Instrument.Languages)}."
                : $"The text of {found.Instrument.Id} is not here. built_on_by tells which texts cite it, and in which words.");
        }
    }

    /// <inheritdoc />
    protected override int Price(ToolArguments asked) => 20 + asked.Limit(MostAtOnce, Otherwise);

    // A place is a paragraph that was read to its end, and how much of the next one was read.
    private static (Cursor? After, int Start) Place(ToolArguments asked)
    {
        if (asked.Place(2) is not { } keys)
        {
            return (null, 0);
        }

        Cursor? after = null;
        return (keys[0] is null || Cursor.TryRead(keys[0], out after))
            && int.TryParse(keys[1], NumberStyles.None, CultureInfo.InvariantCulture, out int start)
            ? (after, start) : throw ToolArguments.NotOfThis();
    }

    private static void AddText(Instrument instrument, Page<Provision> page, Cursor? after, int start, AnswerBuilder answer)
    {
        Cursor? last = after;
        foreach (PageItem<Provision> item in page.Items)
        {
            Provision paragraph = item.Node;
            foreach (TextSpan piece in Excerpt.All(paragraph.Text, start, LongestPiece))
            {
                ProvenSentence sentence = GraphSentences.Of(paragraph, instrument, piece: piece);
                sentence.More["kind"] = paragraph.Kind.Name();
                if (!answer.Add(sentence))
                {
                    answer.GoOn(last?.ToString(), piece.Start.ToString(CultureInfo.InvariantCulture));
                    return;
                }
            }

            (last, start) = (item.Cursor, 0);
        }

        if (page.HasNext)
        {
            answer.GoOn(last?.ToString(), "0");
        }
    }

    private async Task AddHeadAsync(Instrument instrument, AnswerBuilder answer, CancellationToken cancellationToken)
    {
        await AddInstrumentAsync(instrument, answer, cancellationToken).ConfigureAwait(false);
        JsonObject facts = Counted(await new CitingReader(meant.Graph).CountAsync(instrument.Id, cancellationToken).ConfigureAwait(false));
        Set(facts, "topic", instrument.Title is null ? instrument.Topic : null);
        Set(facts, "session", instrument.Session);
        Set(facts, "meeting", instrument.Meeting);
        Set(facts, "agendaItem", instrument.AgendaItem);
        Set(facts, "url", PublicIdentifiers.Url(instrument));
        Set(facts, "containedIn", instrument.ContainedIn?.ToString());
        IReadOnlyList<string> names = (await OtherNames.ReadAsync(meant.Graph, instrument, cancellationToken).ConfigureAwait(false)).Called;
        if (names.Count > 0)
        {
            facts["names"] = new JsonArray([.. names.Take(MostListed).Select(n => (JsonNode)GraphSentences.Cut(n))]);
        }

        if (instrument.Subjects.Count > 0)
        {
            facts["subjects"] = new JsonArray([.. instrument.Subjects.Take(MostListed).Select(s => (JsonNode)GraphSentences.Cut(s))]);
        }

        answer.More["facts"] = facts;
    }

    // Of a part of a text that is not loaded is known what the text is, and how much cites the part.
    private async Task AddPlaceAsync(MeantPlace place, AnswerBuilder answer, CancellationToken cancellationToken)
    {
        await AddInstrumentAsync(place.Instrument, answer, cancellationToken).ConfigureAwait(false);
        JsonObject facts = Counted(await new CitingReader(meant.Graph)
            .CountAsync(new CitingQuestion(place.Instrument.Id) { Place = place.Found }.Filter, cancellationToken).ConfigureAwait(false));
        facts["part"] = place.Place.Name;
        facts["pinpoint"] = place.Place.Pinpoint;
        Set(facts, "url", PublicIdentifiers.Url(place.Instrument));
        answer.More["facts"] = facts;
        answer.Total = 0;
        answer.Note(
            $"The text of {place.Instrument.Id} is not here, so the words of {place.Place.Name} are not known. built_on_by tells which texts cite it, and in which words.");
    }

    private async Task AddInstrumentAsync(Instrument instrument, AnswerBuilder answer, CancellationToken cancellationToken)
    {
        ProvenSentence what = GraphSentences.Of(instrument, await meant.BodiesAsync([instrument], cancellationToken).ConfigureAwait(false));
        await new UntitledTexts(meant.Graph).ProveAsync([what], cancellationToken).ConfigureAwait(false);
        answer.Add(what);
    }

    private static JsonObject Counted(Tally cited) => new()
    {
        ["builtOnByTexts"] = cited.Texts,
        ["builtOnByParagraphs"] = cited.Paragraphs,
        ["timesCited"] = cited.Citations,
    };

    private static void Set(JsonObject facts, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            facts[name] = GraphSentences.Cut(value);
        }
    }
}
