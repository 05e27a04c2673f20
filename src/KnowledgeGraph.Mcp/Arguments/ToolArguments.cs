using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Mcp.Answers;

namespace KnowledgeGraph.Mcp.Arguments;

/// <summary>What a tool is asked, checked while it is read. Refusals name the argument and say what it takes; they repeat nothing of it.</summary>
internal sealed class ToolArguments
{
    /// <summary>The argument that goes on with an answer.</summary>
    public const string CursorName = "cursor";

    private const string LimitName = "limit";
    private const int LongestCursor = 4096;
    private const int LongestCode = 10;

    private readonly string _tool;
    private readonly Dictionary<string, JsonElement> _values;

    /// <summary>Takes arguments.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="values">What was sent.</param>
    /// <param name="known">The names of the tool's arguments.</param>
    /// <exception cref="ToolRefusal">One of them is no argument of the tool.</exception>
    public ToolArguments(string tool, IEnumerable<KeyValuePair<string, JsonElement>> values, IReadOnlyCollection<string> known)
    {
        _tool = tool;
        var sent = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach ((string name, JsonElement value) in values)
        {
            if (!known.Contains(name))
            {
                throw new ToolRefusal(ToolRefusal.BadInput, $"{tool} has no such argument as one of those sent. It takes {string.Join(", ", known)}.");
            }

            if (value.ValueKind != JsonValueKind.Null)
            {
                sent[name] = value;
            }
        }

        _values = sent;
        Question = Summary(tool, sent);
    }

    /// <summary>What is asked, summed up, but for where and how far the answer goes on.</summary>
    public string Question { get; }

    /// <summary>Whether an argument was sent.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>A text that has to be there.</summary>
    public string Text(string name, int longest) => OptionalText(name, longest) is { } text && !string.IsNullOrWhiteSpace(text)
        ? text : throw Bad($"{name} is missing: give it as a string.");

    /// <summary>A text, or null.</summary>
    public string? OptionalText(string name, int longest) => !_values.TryGetValue(name, out JsonElement value) ? null
        : value.ValueKind == JsonValueKind.String ? Short(name, ReadString(name, value), longest) : throw Bad($"{name} has to be a string.");

    /// <summary>The code of a language; null where none was sent.</summary>
    public string? Language() => OptionalText("language", LongestCode) is not { } code ? null : Languages.Find(code)?.Code
        ?? throw Bad($"language is one of {string.Join(", ", Languages.All.Select(l => l.Code))}.");

    /// <summary>A list of texts; one text stands for a list of one. Empty where it was not sent.</summary>
    public IReadOnlyList<string> Texts(string name, int most, int longest)
    {
        if (!_values.TryGetValue(name, out JsonElement value))
        {
            return [];
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return [Short(name, ReadString(name, value), longest)];
        }

        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(v => v.ValueKind != JsonValueKind.String))
        {
            throw Bad($"{name} has to be a list of strings.");
        }

        return value.GetArrayLength() <= most
            ? [.. value.EnumerateArray().Select(v => Short(name, ReadString(name, v), longest))]
            : throw Bad($"{name} has more than {most} items: ask for fewer at once.");
    }

    /// <summary>A whole number.</summary>
    public int Number(string name, int least, int most, int otherwise)
    {
        if (!_values.TryGetValue(name, out JsonElement value))
        {
            return otherwise;
        }

        // Some agents send numbers in quotation marks.
        bool isNumber = value.ValueKind == JsonValueKind.Number ? value.TryGetInt32(out int number)
            : (number = 0) == 0 && value.ValueKind == JsonValueKind.String
                && int.TryParse(ReadString(name, value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
        return isNumber && number >= least && number <= most ? number : throw Bad($"{name} has to be a whole number from {least} to {most}.");
    }

    /// <summary>How many sentences are wanted.</summary>
    public int Limit(int most, int otherwise) => Number(LimitName, 1, most, otherwise);

    /// <summary>A day.</summary>
    public DateOnly? Day(string name) => OptionalText(name, 40) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day : throw Bad($"{name} has to be a day, as 2019-12-18.");

    /// <summary>A word of some.</summary>
    public T Word<T>(string name, T otherwise)
        where T : struct, Enum => OptionalText(name, 100) is not { } text ? otherwise : Read<T>(name, text);

    /// <summary>Words of some.</summary>
    public IReadOnlyList<T> Words<T>(string name)
        where T : struct, Enum => [.. Texts(name, 100, 100).Select(t => Read<T>(name, t)).Distinct()];

    /// <summary>Where the answer goes on, as the tool has said it before; null for its beginning.</summary>
    /// <param name="count">How many keys a place of this tool has.</param>
    /// <exception cref="ToolRefusal">It is a place of another tool or of another question.</exception>
    public IReadOnlyList<string?>? Place(int count)
    {
        if (OptionalText(CursorName, LongestCursor) is not { Length: > 0 } text)
        {
            return null;
        }

        return AnswerPlace.Read(text, _tool, Question) is { } keys && keys.Count == count ? keys : throw NotOfThis();
    }

    /// <summary>Where a list goes on that is counted from 0.</summary>
    public int Offset() => Place(1) is not { } keys ? 0
        : int.TryParse(keys[0], NumberStyles.None, CultureInfo.InvariantCulture, out int at) ? at : throw NotOfThis();

    /// <summary>Where a list of the store goes on.</summary>
    public Model.Graph.Cursor? StorePlace() => Place(1) is not { } keys ? null
        : Model.Graph.Cursor.TryRead(keys[0], out Model.Graph.Cursor? cursor) ? cursor : throw NotOfThis();

    /// <summary>What is said of a cursor of elsewhere.</summary>
    public static ToolRefusal NotOfThis() => new(
        ToolRefusal.BadCursor, "cursor is not one of this answer. Take next of an answer of this tool and send it with the same arguments; without it the answer begins anew.");

    private static T Read<T>(string name, string text)
        where T : struct, Enum
    {
        string word = string.Concat(text.Split('_', '-', ' '));
        return word.Length > 0 && char.IsAsciiLetter(word[0]) && Enum.TryParse(word, ignoreCase: true, out T value) && Enum.IsDefined(value)
            ? value
            : throw Bad($"{name} is one of {string.Join(", ", Enum.GetNames<T>().Select(WordOf))}.");
    }

    // BuiltOnBy is BUILT_ON_BY.
    private static string WordOf(string name) =>
        string.Concat(name.Select((c, i) => (i > 0 && char.IsAsciiLetterUpper(c) ? "_" : "") + char.ToUpperInvariant(c)));

    private static string Short(string name, string text, int longest) => text.Length <= longest
        ? text : throw Bad($"{name} is longer than {longest} characters: send a part of it.");

    // A string may hold half of a character, escaped, which is no text.
    private static string ReadString(string name, JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            throw Bad($"{name} is no text: it holds half of a character.");
        }
    }

    private static ToolRefusal Bad(string message) => new(ToolRefusal.BadInput, message);

    private static string Summary(string tool, Dictionary<string, JsonElement> sent)
    {
        var all = new StringBuilder(tool);
        foreach ((string name, JsonElement value) in sent.Where(s => s.Key is not (CursorName or LimitName))
            .OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            // Spaces between the items of a list are nothing that is asked.
            all.Append('\n').Append(name).Append('=').AppendJoin(
                '\t', value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(v => v.GetRawText()) : [value.GetRawText()]);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())).AsSpan(0, 8));
    }
}
