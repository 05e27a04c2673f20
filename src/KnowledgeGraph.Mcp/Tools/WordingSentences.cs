using System.Text.Json.Nodes;
using KnowledgeGraph.Mcp.Answers;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Phrasing;
using KnowledgeGraph.Queries.Wordings;
using KnowledgeGraph.Wording.Indexing;

namespace KnowledgeGraph.Mcp.Tools;

/// <summary>Where words come from, as sentences.</summary>
/// <param name="known">The paragraphs that they name.</param>
internal sealed class WordingSentences(IReadOnlyDictionary<ProvisionId, Provision> known)
{
    /// <summary>What is said of a paragraph.</summary>
    /// <param name="name">What the paragraph is called.</param>
    /// <param name="answer">Where its words come from.</param>
    public static string Says(string name, WordingAnswer answer) => answer.Origin switch
    {
        WordingOrigin.Agreed => answer.Closest is { } closest
            ? $"All words of {name} stand in {closest.Provision} already." : $"All words of {name} were agreed before.",
        WordingOrigin.Changed => $"{InWords.Percent(answer.Coverage)} of the words of {name} stand in {answer.Closest!.Provision}; the others were changed.",
        WordingOrigin.Formula => $"The words of {name} are a formula: {InWords.Of(answer.Formula!.Texts, "text")} of {InWords.Of(answer.Formula.Bodies).Trim()} "
            + $"{(answer.Formula.Bodies == 1 ? "body" : "bodies")} have them, {answer.Formula.First.Provision} first.",
        WordingOrigin.New => answer.Closest is { } near
            ? $"{name} is new: its nearest, {near.Provision}, has {InWords.Percent(near.Coverage)} of its words." : $"{name} is new: no earlier paragraph has its words.",
        _ => $"{name} has too few words to tell.",
    };

    /// <summary>Adds to a sentence which earlier paragraph has most of the words.</summary>
    public ProvenSentence With(ProvenSentence sentence, WordingAnswer answer)
    {
        sentence.More["coverage"] = Math.Round(answer.Coverage, 3);
        if (answer.Closest is { } closest)
        {
            var json = new JsonObject { ["id"] = closest.Provision.ToString(), ["coverage"] = Math.Round(closest.Coverage, 3) };
            if (known.GetValueOrDefault(closest.Provision) is { } provision)
            {
                TextSpan span = Excerpt.Of(provision.Text, 0, GraphSentences.MostQuoted);
                json["words"] = span.Of(provision.Text).ToString();
                json["span"] = new JsonArray(span.Start, span.End);
            }

            if (closest.Date is { } date)
            {
                json["date"] = GraphSentences.Day(date);
            }

            sentence.More["closest"] = json;
        }

        return sentence;
    }

    /// <summary>A text that had the words, or took them up.</summary>
    public static ProvenSentence Of(WordingStep step, string status)
    {
        ProvenSentence sentence = GraphSentences.Of(
            step.Provision!, null,
            $"{step.Where.Provision} has {InWords.Percent(step.Where.Coverage)} of the words{(step.Where.Date is { } on ? ", " + InWords.Of(on) : "")}.",
            status: status);
        sentence.More["coverage"] = Math.Round(step.Where.Coverage, 3);
        if (step.Where.Date is { } date)
        {
            sentence.More["date"] = GraphSentences.Day(date);
        }

        return sentence;
    }

    /// <summary>The paragraphs that what is said of some names.</summary>
    public static ProvisionId[] Named(IEnumerable<WordingAnswer> answers) =>
        [.. answers.Select(a => a.Closest?.Provision).OfType<ProvisionId>().Distinct()];

    /// <summary>The origin as a word.</summary>
    public static string Status(WordingOrigin origin) => origin == WordingOrigin.TooShort ? "TOO_SHORT" : origin.ToString().ToUpperInvariant();
}
