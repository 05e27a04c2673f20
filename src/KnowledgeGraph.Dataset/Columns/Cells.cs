using System.Text.Json;

namespace KnowledgeGraph.Dataset.Columns;

/// <summary>A row that is read, by the names of its columns. The values are of their columns' types.</summary>
internal sealed class Cells(Table table, object?[] values)
{
    /// <summary>The values, in the order of the columns.</summary>
    public IReadOnlyList<object?> Values => values;

    /// <summary>A text that is there.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public string Text(string column) => TextOrNothing(column) ?? throw new FormatException($"{column} is missing");

    /// <summary>A text, or nothing.</summary>
    public string? TextOrNothing(string column) => (string?)values[table.PlaceOf(column)];

    /// <summary>A whole number from 0 on.</summary>
    /// <exception cref="FormatException">There is none, or it is too large.</exception>
    public int Whole(string column) => WholeOrNothing(column) ?? throw new FormatException($"{column} is missing");

    /// <summary>A whole number from 0 on, or nothing.</summary>
    /// <exception cref="FormatException">It is too large.</exception>
    public int? WholeOrNothing(string column) => (long?)values[table.PlaceOf(column)] switch
    {
        null => null,
        >= 0 and <= int.MaxValue and long number => (int)number,
        long number => throw new FormatException($"{column} is {number}, which is out of its bounds"),
    };

    /// <summary>A day, or nothing.</summary>
    public DateOnly? Day(string column) => (DateOnly?)values[table.PlaceOf(column)];

    /// <summary>A list of texts.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public IReadOnlyList<string> Words(string column) => Json<string[]>(column) is { } words && Array.TrueForAll(words, w => w is not null)
        ? words : throw new FormatException($"{column} is no list of texts");

    /// <summary>What the text of a list says.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public T Json<T>(string column)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Text(column))!;
        }
        catch (JsonException e)
        {
            throw new FormatException($"{column} is no list as it has to be", e);
        }
    }

    /// <summary>A value of a vocabulary.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public T Of<T>(string column)
        where T : struct, Enum =>
        Text(column) is var name && PrintedNames.TryRead(name, out T value) ? value : throw new FormatException($"{column} is “{name}”, which is none of its values");
}
