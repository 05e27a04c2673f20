using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Model.Graph;

/// <summary>
/// A place in an ordered list, by the values that the list is ordered by (a keyset): it stays where it is when items are inserted
/// before it. Opaque to clients.
/// </summary>
/// <param name="List">The name of the list, so that a cursor of one list is refused by another.</param>
/// <param name="Keys">The ordering values of the item, most significant first; null sorts as the list says.</param>
public sealed record Cursor(string List, IReadOnlyList<string?> Keys)
{
    private const int LongestText = 4096;

    /// <summary>Reads what <see cref="ToString"/> wrote. False for a forged or damaged text, and for a cursor of another list.</summary>
    /// <param name="text">The opaque text.</param>
    /// <param name="list">The list that the cursor has to be of.</param>
    /// <param name="keys">How many ordering values that list has.</param>
    /// <param name="cursor">The cursor, where the result is true.</param>
    public static bool TryParse(string? text, string list, int keys, out Cursor? cursor)
    {
        if (TryRead(text, out cursor) && cursor!.List == list && cursor.Keys.Count == keys)
        {
            return true;
        }

        cursor = null;
        return false;
    }

    /// <summary>
    /// Reads a cursor of any list. A store that is given one of another list, or with keys that are none of that list's, throws
    /// <see cref="ArgumentException"/>.
    /// </summary>
    public static bool TryRead(string? text, out Cursor? cursor)
    {
        cursor = null;
        if (string.IsNullOrEmpty(text) || text.Length > LongestText || !Base64Url.IsValid(text))
        {
            return false;
        }

        try
        {
            string?[]? parts = JsonSerializer.Deserialize<string?[]>(Base64Url.DecodeFromChars(text));
            if (parts is not [{ } list, ..])
            {
                return false;
            }

            cursor = new Cursor(list, parts[1..]);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The opaque text.</summary>
    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(JsonSerializer.Serialize<string?[]>([List, .. Keys])));
}
