namespace KnowledgeGraph.Api.Tests.Sample;

/// <summary>The resolutions of two years on one question.</summary>
internal static class TwoYears
{
    public const string Draft = "The General Assembly,\n\nRecalling its resolution 74/1 of 1 December 2019,\n\n"
        + "1. Welcomes the report of the Special Committee and its A&B annex;\n\n2. Decides to remain seized of the matter.";

    public static Task<TemporaryStore> OpenAsync() => TemporaryStore.OpenAsync(
        Text("74/1", "1 December 2019", "Recalling its resolution 73/1 of 2 December 2018,\n\n"
            + "1. Welcomes the report of the Special Committee;\n\n2. Urges all States to contribute to the fund;\n\n3. Decides to remain seized of the matter."),
        Text("75/1", "3 December 2020", "Recalling its resolution 74/1 of 1 December 2019,\n\n"
            + "1. Welcomes the report of the Special Committee and its annex;\n\n2. Decides to remain seized of the matter."));

    private static (string Name, string Text) Text(string number, string date, string paragraphs) => (
        $"A_RES_{number.Replace('/', '_')}",
        $"A/RES/{number}\n\nResolution adopted by the General Assembly on {date}\n\n{number}. Question of the fish\n\nThe General Assembly,\n\n{paragraphs}");
}
