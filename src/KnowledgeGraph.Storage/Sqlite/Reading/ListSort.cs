namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>
/// The first key of a list as a number that grows in the order asked for (<c>@order</c>, a <see cref="KnowledgeGraph.Model.Graph.ListOrder"/>), of
/// <c>instrument si</c>, whose text it stands in. A day is a number of its digits.
/// </summary>
internal static class ListSort
{
    /// <summary>Puts the key together of two constants.</summary>
    /// <param name="cited">How often it is cited.</param>
    /// <param name="score">How well words are found in it, the best lowest.</param>
    public static string Of(string cited, string score) => $"""
        CASE @order WHEN 1 THEN coalesce(CAST(replace(si.date, '-', '') AS INTEGER), 99999999)
            WHEN 2 THEN -coalesce(CAST(replace(si.date, '-', '') AS INTEGER), 0)
            WHEN 3 THEN -coalesce({cited}, 0) WHEN 4 THEN {score} ELSE 0 END
        """;
}
