namespace KnowledgeGraph.Mcp.Tests.Sample;

/// <summary>Texts that were made for the tests, and are nobody's: four years of one question, a declaration, a mandate that is renewed.</summary>
internal static class SampleTexts
{
    private const string Lakes = "Recognizing that the lakes of the region feed more than forty million people and that their waters rise and fall with every season,";

    public static IReadOnlyList<(string Name, string Text)> All { get; } =
    [
        Assembly("72/391", "20 December 2017", "Inland fisheries and the livelihoods of lake communities", $"""
            Recalling the Charter of the United Nations,

            {Lakes}

            1. Invites Member States to protect the lakes on which inland fisheries depend;

            2. Requests the Secretary-General to submit to the General Assembly at its seventy-third session a report on the state of inland fisheries;

            3. Decides to remain seized of the matter.
            """),
        Assembly("73/391", "19 December 2018", "Inland fisheries and the livelihoods of lake communities", $"""
            Recalling its resolution 72/391 of 20 December 2017,

            {Lakes}

            1. Urges Member States to protect the lakes on which inland fisheries depend;

            2. Requests the Secretary-General to submit to the General Assembly at its seventy-fourth session a report on the state of inland fisheries;

            3. Decides to remain seized of the matter.
            """),
        Assembly("74/391", "18 December 2019", "Inland fisheries and the livelihoods of lake communities", $"""
            Recalling its resolutions 72/391 of 20 December 2017 and 73/391 of 19 December 2018,

            Reaffirming the Declaration on the Rights of Lake Communities,

            {Lakes}

            1. Urges Member States to protect the lakes and rivers on which inland fisheries depend, in accordance with paragraph 2 of its resolution 73/391;

            2. Welcomes the adoption of Security Council resolution 2499 (2019) of 5 November 2019;

            3. Decides to establish a fund for the nets and boats of fishers who have lost them in floods;

            4. Decides to remain seized of the matter.
            """),
        Assembly("75/391", "21 December 2020", "Inland fisheries and the livelihoods of lake communities", $"""
            Recalling all its previous resolutions on the matter, including resolution 74/391 of 18 December 2019,

            Reaffirming the Declaration on the Rights of Lake Communities and the Rio Declaration on Environment and Development,

            {Lakes}

            1. Urges Member States to protect the lakes and rivers on which inland fisheries depend, in accordance with paragraph 1 of its resolution 74/391;

            2. Requests the Secretary-General to report on the implementation of the present resolution;

            3. Decides to remain seized of the matter.
            """),
        Assembly("73/392", "19 December 2018", "Declaration on the Rights of Lake Communities", """
            Recalling its resolution 72/391 of 20 December 2017,

            1. Adopts the Declaration on the Rights of Lake Communities, contained in the annex to the present resolution;

            2. Invites Governments to disseminate the Declaration.

            Annex
            Declaration on the Rights of Lake Communities

            1. Lake communities have the right to fish in the waters on which they live.

            2. No one shall be removed from the shores of a lake without a fair hearing.

            3. States shall hear lake communities before a dam is built.
            """),
        Council("2499 (2019)", "5 November 2019", """
            Recalling its resolution 2391 (2017) of 8 December 2017,

            Taking note of General Assembly resolution 73/391 of 19 December 2018,

            1. Decides to establish a mission for the lakes for a period of twelve months;

            2. Calls upon all parties to respect the Charter of the United Nations;

            3. Decides to remain seized of the matter.
            """),
        Council("2549 (2020)", "4 November 2020", """
            Recalling its resolution 2499 (2019) of 5 November 2019,

            1. Decides to extend the mandate of the mission, as set out in paragraph 1 of resolution 2499 (2019), until 5 November 2021;

            2. Requests the mission to protect the boats and nets of fishers;

            3. Decides to remain seized of the matter.
            """),
    ];

    private static (string Name, string Text) Assembly(string number, string date, string title, string paragraphs) => (
        $"A_RES_{number.Replace('/', '_')}",
        $"A/RES/{number}\n\nResolution adopted by the General Assembly on {date}\n\n{number}. {title}\n\nThe General Assembly,\n\n{paragraphs}");

    private static (string Name, string Text) Council(string number, string date, string paragraphs) => (
        $"S_RES_{number.Split(' ')[0]}",
        $"S/RES/{number}\n\nResolution {number}\n\nAdopted by the Security Council on {date}\n\nThe Security Council,\n\n{paragraphs}");
}
