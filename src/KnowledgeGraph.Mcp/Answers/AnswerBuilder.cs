using System.Text;
using System.Text.Json.Nodes;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Mcp.Answers;

/// <summary>An answer as it is put together: sentences until there is no more room, and where it goes on.</summary>
/// <param name="tool">The tool that answers.</param>
/// <param name="question">What is asked, as <c>ToolArguments</c> sums it up.</param>
internal sealed class AnswerBuilder(string tool, string question)
{
    /// <summary>The sentences of an answer have so many characters together, one sentence more at the most.</summary>
    public const int MostCharacters = 16_000;

    private readonly List<ProvenSentence> _sentences = [];
    private readonly List<ProvenSentence> _candidates = [];
    private readonly List<string> _notes = [];
    private int _characters;

    /// <summary>The sentences.</summary>
    public IReadOnlyList<ProvenSentence> Sentences => _sentences;

    /// <summary>What may be meant, where that is not certain.</summary>
    public IReadOnlyList<ProvenSentence> Candidates => _candidates;

    /// <summary>How many there are in all, on every page; null where that is not said.</summary>
    public int? Total { get; set; }

    /// <summary>Where it goes on; null where it is whole.</summary>
    public string? Next { get; private set; }

    /// <summary>What a tool tells beside its sentences.</summary>
    public JsonObject More { get; } = [];

    /// <summary>Adds a sentence; false where there is no more room for it.</summary>
    public bool Add(ProvenSentence sentence)
    {
        if (_sentences.Count > 0 && _characters + sentence.Length > MostCharacters)
        {
            return false;
        }

        WorkBudget.Hold(sizeof(char) * 2L * sentence.Length);
        _characters += sentence.Length;
        _sentences.Add(sentence);
        return true;
    }

    /// <summary>Adds the sentences of a page; where there is no room for all, or others follow, it says where to go on.</summary>
    public void AddPage<T>(Page<T> page, Func<T, ProvenSentence> say)
    {
        Cursor? last = null;
        foreach (PageItem<T> item in page.Items)
        {
            if (!Add(say(item.Node)))
            {
                GoOn(last!.ToString());
                return;
            }

            last = item.Cursor;
        }

        if (page.HasNext && last is not null)
        {
            GoOn(last.ToString());
        }
    }

    /// <summary>Adds sentences from one of their places on; where there is no room for all, it says where to go on.</summary>
    /// <returns>Whether all of them are said.</returns>
    public bool AddFrom(IReadOnlyList<ProvenSentence> all, int first, int most = int.MaxValue)
    {
        for (int at = Math.Clamp(first, 0, all.Count); at < all.Count; at++)
        {
            if (at - first >= most || !Add(all[at]))
            {
                GoOn(at.ToString(System.Globalization.CultureInfo.InvariantCulture));
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds what may be meant.</summary>
    public void AddCandidate(ProvenSentence candidate) => _candidates.Add(candidate);

    /// <summary>Adds a sentence about the answer itself.</summary>
    public void Note(string sentence) => _notes.Add(sentence);

    /// <summary>Says where the answer goes on.</summary>
    public void GoOn(params string?[] keys) => Next = AnswerPlace.Write(tool, question, keys);

    /// <summary>The answer as an object.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["sentences"] = Array(_sentences) };
        if (_candidates.Count > 0)
        {
            json["candidates"] = Array(_candidates);
        }

        foreach ((string name, JsonNode? value) in More)
        {
            json[name] = value?.DeepClone();
        }

        if (Total is { } total)
        {
            json["total"] = total;
        }

        if (Next is not null)
        {
            json["next"] = Next;
        }

        if (_notes.Count > 0)
        {
            json["notes"] = new JsonArray([.. _notes.Select(n => (JsonNode)n)]);
        }

        return json;
    }

    /// <summary>The answer as text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (ProvenSentence sentence in _sentences)
        {
            text.Append(sentence).Append('\n');
        }

        if (More["open"] is JsonArray open)
        {
            foreach (JsonNode? one in open)
            {
                text.Append(one!["says"]!.GetValue<string>()).Append('\n');
            }
        }

        if (_candidates.Count > 0)
        {
            text.Append("Candidates:\n");
            _candidates.ForEach(c => text.Append(c).Append('\n'));
        }

        if (More["facts"] is JsonObject facts)
        {
            text.Append("Facts: ").AppendJoin("; ", facts.Select(f => $"{f.Key}: {Plain(f.Value)}")).Append('\n');
        }

        if (Total is { } total)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"In all: {total}.\n");
        }

        _notes.ForEach(n => text.Append(n).Append('\n'));
        if (Next is not null)
        {
            text.Append("This is not all. Go on with the same arguments and cursor: ").Append(Next).Append('\n');
        }

        return text.Length == 0 ? "Nothing.\n" : text.ToString();
    }

    private static JsonArray Array(List<ProvenSentence> sentences) => new([.. sentences.Select(s => (JsonNode)s.ToJson())]);

    private static string Plain(JsonNode? value) => value switch
    {
        JsonArray list => string.Join(", ", list.Select(Plain)),
        null => "",
        _ => value.ToString(),
    };
}
