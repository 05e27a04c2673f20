namespace KnowledgeGraph.Api.Tests.Sample;

/// <summary>Texts to ask the console's questions of, beside the seed: three years of one question, two beside it of which one has
/// slips, and a mandate that is extended.</summary>
internal static class QuestionTexts
{
    private const string Adopted = "Resolution adopted by the General Assembly on";

    public static readonly (string Name, string Text)[] All =
    [
        ("A_RES_74_1", $"""
            Seventy-fourth session

            {Adopted} 1 December 2019

            74/1. Clean oceans

            The General Assembly,

            Recalling its resolution 70/1 of 25 September 2015, entitled “Transforming our world: the 2030 Agenda for Sustainable Development”,

            1. Reaffirms that clean oceans belong to all peoples of the world and need to be kept so;

            2. Requests the Secretary-General to report on the oceans.
            """),
        ("A_RES_75_10", $"""
            Seventy-fifth session

            {Adopted} 1 December 2020

            75/10. Clean oceans

            The General Assembly,

            Recalling its resolutions 70/1 of 25 September 2015 and 74/1 of 1 December 2019,

            Reaffirming the Paris Agreement,

            1. Reaffirms that clean oceans belong to all peoples of the world and need to be kept so at all times;

            2. Requests the Secretary-General to report on the implementation of paragraph 2 of resolution 74/1;

            3. Urges all States to heed Security Council resolution 1325 (2000).
            """),
        ("A_RES_75_11", $"""
            Seventy-fifth session

            {Adopted} 2 December 2020

            75/11. Women at sea

            The General Assembly,

            Recalling Security Council resolution 1325 (2000) of 31 October 2000,

            Reaffirming the Convention on the Rights of the Child and Article 51 of the Charter of the United Nations,

            1. Requests States to consider the women who work at sea;

            2. Decides to remain seized of the matter.
            """),
        ("A_RES_76_10", $"""
            Seventy-sixth session

            {Adopted} 1 December 2021

            76/10. Clean oceans

            The General Assembly,

            Recalling its resolutions 70/1 of 25 September 2015 and 75/10 of 1 December 2020,

            Reaffirming the Paris Agreement,

            1. Reaffirms that clean oceans belong to all peoples of the world and need to be kept so at all times;

            2. Requests the Secretary-General to report on the implementation of the present resolution.
            """),
        ("A_RES_76_12", $"""
            Seventy-sixth session

            {Adopted} 2 December 2021

            76/12. Children at sea

            The General Assembly,

            Recalling the Convention on the Rights of the Child and the Convention on the Elimination of All Forms of Discrimination against Women,

            Recalling also its resolution 76/10 of 1 December 2021, and resolution 14/221,

            1. Urges States parties to carry out article 3 of the Convention;

            3. Requests the Secretary-General to report on children at sea.
            """),
        ("S_RES_2600_2021", """
            S/RES/2600 (2021)

            Resolution 2600 (2021)

            Adopted by the Security Council at its 8900th meeting, on 12 November 2021

            The Security Council,

            Recalling its resolution 1325 (2000) of 31 October 2000,

            Determining that the situation continues to constitute a threat to international peace and security,

            1. Decides to extend until 31 December 2022 the mandate set out in paragraph 2 of resolution 1325 (2000);

            2. Decides to remain seized of the matter.
            """),
    ];
}
