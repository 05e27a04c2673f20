using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using KnowledgeGraph.Mcp.Answers;
using KnowledgeGraph.Mcp.Arguments;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Comparing;
using KnowledgeGraph.Queries.Phrasing;
using KnowledgeGraph.Queries.References;
using KnowledgeGraph.Queries.Series;
using KnowledgeGraph.Wording.Alignment;
using KnowledgeGraph.Wording.Differences;

namespace KnowledgeGraph.Mcp.Tools;

/// <summary><c>series_and_diff</c>: the texts on one question, and what was changed from one of them to the next.</summary>
internal sealed class SeriesAndDiffTool(MeantTexts meant, SeriesReader series, ComparisonAnswers comparisons) : GraphTool
{
    // A comparison as GraphQL prices one, and half as much for the series.
    private const int APrice = 1_500;
    private const int LongestChanges = 1_500;

    // Words that are kept between two changes are shortened to their ends.
    private const int LongestKept = 80;

    /// <inheritdoc />
    public override string Name => "series_and_diff";

    /// <inheritdoc />
    public override async Task AnswerAsync(ToolArguments asked, AnswerBuilder answer, CancellationToken cancellationToken)
    {
        string reference = asked.Text("reference", ReferenceResolver.LongestText);
        string? with = asked.OptionalText("with", ReferenceResolver.LongestText);
        int first = asked.Offset();
        if (await meant.OneAsync("reference", reference, answer, cancellationToken).ConfigureAwait(false) is not { } found)
        {
            return;
        }

        EntityId? earlier = null;
        List<ProvenSentence> sentences = [];
        if (with is not null)
        {
            if (await meant.OneAsync("with", with, answer, cancellationToken).ConfigureAwait(false) is not { } other)
            {
                return;
            }

            earlier = other.Entity;
        }
        else if (await series.ReadAsync(found.Instrument, cancellationToken).ConfigureAwait(false) is { } read)
        {
            sentences.AddRange(read.Members.Select((m, at) => Member(m, at, read.Place)));
            sentences.AddRange(read.Branches.Select(b => GraphSentences.Of(b.Later, says: Takes(b)) with { Status = "BRANCH" }));
            earlier = read.Previous is { } previous ? previous.Instrument.Id : null;
            if (read.IsCut)
            {
                answer.Note("The series goes on beyond what is told: ask for its first or last member.");
            }
        }

        if (earlier is { } from)
        {
            await CompareAsync(from, found.Entity, sentences, answer, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            answer.Note(sentences.Count == 0
                ? $"Nothing loaded is known to come before or after {found.Instrument.Id} on the same question. Give with to compare it with another text."
                : $"{found.Instrument.Id} is the first of its series: there is nothing before it to compare it with. Ask for a later member.");
        }

        answer.Total = sentences.Count;
        answer.AddFrom(sentences, first);
    }

    /// <inheritdoc />
    protected override int Price(ToolArguments asked) => APrice;

    private static ProvenSentence Member(SeriesMember member, int at, int place)
    {
        string which = at == place ? "the text asked for" : at < place ? "a forerunner" : "a successor";
        ProvenSentence sentence = GraphSentences.Of(member.Instrument, says: member.Follows is { } link
            ? Takes(link) : $"{member.Instrument.Id} is the first of the series.");
        return sentence with { Says = FormattableString.Invariant($"{at + 1}, {which}: {sentence.Says}"), Status = "MEMBER" };
    }

    private static string Takes(SeriesLink link)
    {
        // What other texts quote of a title or of a citation is told by its own sentence, not repeated here.
        string grounds = string.Join("; ", link.Evidence.Select(e => e.Kind switch
        {
            SeriesEvidenceKind.LikeTitle => "has a title like it",
            SeriesEvidenceKind.SameAgendaItem => "stands under the same agenda item",
            SeriesEvidenceKind.Recalls or SeriesEvidenceKind.Extends or SeriesEvidenceKind.Cites =>
                $"{(e.Kind == SeriesEvidenceKind.Recalls ? "recalls" : e.Kind == SeriesEvidenceKind.Extends ? "extends" : "cites")} it at {e.Citation!.Id}",
            _ => EvidenceInWords.Of(e),
        }));
        return $"{link.Later.Id} takes up {link.Earlier.Id}{(grounds.Length == 0 ? "" : ": " + grounds)}.";
    }

    private async Task CompareAsync(
        EntityId from, EntityId to, List<ProvenSentence> sentences, AnswerBuilder answer, CancellationToken cancellationToken)
    {
        ComparisonReading reading = await comparisons.ReadAsync(from.ToString(), to.ToString(), cancellationToken).ConfigureAwait(false);
        if (reading.Comparison is not { } comparison)
        {
            answer.Note($"The text of {(reading.Left.Side is null ? from : to)} is not here, so the two cannot be compared.");
            return;
        }

        sentences.AddRange(comparison.Rows.Where(r => r.Change != ParagraphChange.Same || r.IsMoved).Select(Row).OfType<ProvenSentence>());
        answer.More["facts"] = new JsonObject
        {
            ["from"] = from.ToString(),
            ["to"] = to.ToString(),
            ["same"] = comparison.Count(ParagraphChange.Same),
            ["changed"] = comparison.Count(ParagraphChange.Changed),
            ["split"] = comparison.Count(ParagraphChange.Split),
            ["merged"] = comparison.Count(ParagraphChange.Merged),
            ["added"] = comparison.Count(ParagraphChange.Added),
            ["dropped"] = comparison.Count(ParagraphChange.Dropped),
            ["moved"] = comparison.Moved,
        };
        answer.Note($"From {from} to {to}: {ComparisonPhrases.Of(comparison)}.");
        foreach (string cut in comparison.Cut)
        {
            answer.Note(cut);
        }
    }

    private static ProvenSentence? Row(ComparisonRow row)
    {
        ComparedParagraph shown = row.Right.Count > 0 ? row.Right[0] : row.Left[0];
        if (shown.Id is not { } id)
        {
            return null;
        }

        string was = string.Join(", ", row.Left.Select(p => p.Id?.ToString()).OfType<string>());
        string says = row.Change switch
        {
            ParagraphChange.Added => $"{id} was added.",
            ParagraphChange.Dropped => $"{id} was dropped.",
            ParagraphChange.Split => $"{was} was split: {string.Join(", ", row.Right.Select(p => p.Id?.ToString()).OfType<string>())}.",
            ParagraphChange.Merged => $"{was} became {id}.",
            ParagraphChange.Same => $"{id} stands elsewhere than {was} did, with the same words.",
            _ => $"{id} was {was} with other words{(row.IsMoved ? ", and stands elsewhere" : "")}.",
        };
        TextSpan span = Excerpt.Of(shown.Text, 0, GraphSentences.MostQuoted);
        var sentence = new ProvenSentence(
            says, id.ToString(), span.Of(shown.Text).ToString(), span,
            row.Change == ParagraphChange.Same ? "MOVED" : row.Change.ToString().ToUpperInvariant());
        if (row.Left.Count > 0 && row.Right.Count > 0)
        {
            sentence.More["was"] = was;
            if (row.Change != ParagraphChange.Same)
            {
                sentence.More["changes"] = Changes(row.Words);
            }
        }

        return sentence;
    }

    private static string Changes(IReadOnlyList<ComparedWords> words)
    {
        var text = new StringBuilder();
        foreach (ComparedWords piece in words)
        {
            text.Append(piece.Change switch
            {
                WordChange.Deleted => $"[-{piece.Left}-]",
                WordChange.Inserted => $"{{+{piece.Right}+}}",
                _ => Shortened(piece.Right),
            });
            if (text.Length > LongestChanges)
            {
                string all = text.ToString();
                return string.Create(CultureInfo.InvariantCulture, $"{all[..Excerpt.Of(all, 0, LongestChanges).End]}…");
            }
        }

        return text.ToString();
    }

    private static string Shortened(string kept)
    {
        if (kept.Length <= LongestKept)
        {
            return kept;
        }

        TextSpan end = Excerpt.Of(kept, kept.Length - (LongestKept / 2), LongestKept);
        return $"{kept[..Excerpt.Of(kept, 0, LongestKept / 2).End]}…{kept[end.Start..]}";
    }
}
